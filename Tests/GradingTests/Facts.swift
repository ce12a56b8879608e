import CourseKit
import Localization

@testable import Checks
@testable import Grading

/// One of each kind of fact that a verdict can hold, and what a learner's code can make of them.
enum Facts {
  static let difference = Difference(
    shape: [2, 3], wrongCount: 2, firstIndex: [0, 1], expected: 0.1, got: .nan, largest: .nan,
    expectedPreview: [1, 0.1, -0.0, 3, 4, 5],
    gotPreview: [1, .nan, .infinity, -.infinity, 0, .leastNonzeroMagnitude])

  /// The same with the numbers that a page draws.
  static let drawn: Difference = {
    let got = Tensor(shape: [2, 3], elements: difference.gotPreview)
    let fault = Comparison.fault(got, .zeros([2, 3]), within: .exact)
    if case .numbers(let difference) = fault { return difference }
    return difference
  }()

  static let faults: [Failure.Fault] = [
    .kind(expected: "tensor", got: "int"), .shape(expected: [2, 168], got: [336]),
    .shape(expected: [], got: [1, 1], axes: 90), .numbers(difference),
    .numbers(drawn),
    .count(expected: 3, got: Int.max), .value(expected: "1", got: ""),
    .integers(expected: [2, 168], got: [Int.min]), .integers(expected: [], got: [1], count: 9),
    .number(expected: 0.1, got: .nan), .number(expected: -0.0, got: .greatestFiniteMagnitude),
    .line(2, expected: "b", got: nil, expectedCount: 2, gotCount: 1),
    .line(1, expected: nil, got: " \u{0}\u{1B}\"\\\u{2028}👩‍👧", expectedCount: 0, gotCount: 1),
    .threw("ShapeError"), .law(Localized(es: "suma 2", en: "sums to 2")),
  ]

  static let stops: [Stop] = [
    .processorTime(seconds: 2), .wallTime(seconds: 10.5), .memory(bytes: 64 << 20),
    .output(bytes: 1 << 20), .exited(code: 3), .garbled(""), .garbled("pwned"),
    .garbled("", isEarly: true),
    .signal(4, message: "Fatal error: x", place: nil), .signal(9, message: nil, place: nil),
    .signal(11, message: nil, place: "A.swift:3"),
  ]

  static let findings: [Finding] =
    faults.map { .wrongAnswer(question: "forward(Tensor [2, 4, 6, 7])", fault: $0) }
    + stops.map { .stopped(by: $0) } + [
      .unfinished(parts: ["forward(_:)", "backward(_:)"]), .unfinished(parts: ["a"], more: 3),
      .waits(for: "keeps-the-batch"), .courseFault(description: "x"),
    ] + judgeFaults.map { .judgeGone(because: $0) }

  static let judgeFaults: [JudgeFault] = [
    .signal(4, message: nil), .signal(4, message: "Fatal error: x"), .exited(code: 3),
    .silent(seconds: 50), .garbled,
  ]

  static let partsAtFault: [PartAtFault] = [
    .part("2.4-linear"), .oneOf(["2.2-flatten", "2.4-linear"]), .severalTogether,
    .notSearched(seconds: 60), .theNetworkItself(file: "Network.swift"),
  ]

  static let buildFailures: [BuildFailure] = [
    .missingFile("A.swift"), .notText("A.swift"), .tooSlow(seconds: 60), .other("a\nb"),
    .learnerLines([message(line: 4)], more: 2), .declarations("A.swift", [message(line: 4)]),
  ]

  static func message(line: Int) -> BuildFailure.CompilerMessage {
    .init(
      file: "A.swift", line: line, column: 8, text: "cannot find 'x' in scope",
      code: "\(line) | x", mark: "  | ^", note: nil)
  }

  static let submissionFaults: [SubmissionFault] = [
    .symbolicLink("A.swift"), .hardLink("A.swift"), .notAFile("A.swift"),
    .tooLarge("A.swift", limit: 1 << 20), .unreadable("A.swift", reason: .number(13)),
  ]

  static let gradingErrors: [GradingError] = [
    .noCourse("/x"), .unknownExercise("9.9", nearest: ["2.2-flatten"]), .missingTool("swiftc"),
    .supportDoesNotCompile(module: "Wire", output: "o"), .missing("/x"), .noSubmissions("/x"),
    .notWritable("/x", reason: .files(code: 512)), .overlappingFolders("/a", "/b"),
    .unreadable("/x", reason: .other(description: "d")), .notAFolder("/x"),
    .notAReport("/x", because: "y"), .brokenTemplate("/x", reason: "r"),
    .brokenFile("/x", reason: "r"), .notStarted("/x", reason: "r"),
  ]

  static let obstacles: [Obstacle] =
    buildFailures.map { .notBuilt($0) } + submissionFaults.map { .refused($0) }
    + gradingErrors.map { .courseFault($0) } + judgeFaults.map { .judgeGone(because: $0) } + [
      .notHandedIn(places: ["exercises/A.swift", "A.swift"]), .unforeseen(description: "x"),
    ]

  /// An exercise about which all of this is said.
  static func exercise(_ findings: [Finding] = findings) -> ExerciseReport {
    let checks = findings.enumerated().map { index, finding in
      var record = CheckRecord(of: Exercise.flatten.checks[0], outcome: .failed)
      record.id = index == 0 ? "keeps-the-batch" : "check-\(index)"
      record.finding = finding
      record.misconception = "flattens-the-batch"
      record.lesson = "2.2"
      record.partAtFault = partsAtFault[index % partsAtFault.count]
      record.printed = "hi\u{1B}"
      record.curve = LearningCurve()
      record.curve?.trainingLoss = [1.5, .nan, .infinity, -.infinity, .leastNonzeroMagnitude]
      record.milliseconds = 0.1 + Double(index)
      return record
    }
    return ExerciseReport(
      id: "2.2-flatten", title: Exercise.flatten.title, outcome: .failed, points: 0,
      maximumPoints: 10, file: "exercises/2.2-flatten/Flatten.swift", checks: checks,
      milliseconds: 1e-3)
  }

  /// An exercise of which nothing could be asked.
  static func exercise(_ obstacle: Obstacle) -> ExerciseReport {
    var report = exercise([])
    report.outcome = .notGradable
    report.obstacle = obstacle
    return report
  }

  /// A report that holds every kind of fact.
  static var report: Report {
    Report(
      seed: .max, sources: "exercises", limits: .init(),
      exercises: [exercise()] + obstacles.map { exercise($0) })
  }
}
