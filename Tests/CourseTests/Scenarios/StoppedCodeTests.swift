import Testing

/// Code that stops, hangs or spoils its surroundings costs its own checks and nothing else.
@Suite(.serialized) struct StoppedCodeTests {
  /// The sentence about the first check of an exercise, which is to be stopped.
  private func reason(_ report: CheckOutput, _ id: String, check: Int = 0) throws -> String {
    let exercise = try #require(report[id])
    #expect(exercise.outcome == "stopped")
    #expect(exercise.checks[check].outcome == "stopped")
    #expect(exercise.checks[check].points == 0)
    let sentence = try #require(exercise.checks[check].explanation.first)
    #expect(sentence.es.hasPrefix("tu código "))
    return sentence.en
  }

  @Test func trapAndEndlessLoop() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten(
        "Tensor(shape: [1], elements: [input.elements[input.count]])"),
      "3.1-zero-grad": Solutions.sgd("while true {}"),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(
        try reason(report, "2.2-flatten")
          == "your code stopped at Flatten.swift:6: Fatal error: Index out of range")
      // On a machine that does much else, ten seconds may pass before two of computing.
      #expect(
        [
          "your code computed for more than 2 s without an end: an endless loop?",
          "your code gave no answer within 10 s",
        ].contains(try reason(report, "3.1-zero-grad")))
      // What does not depend on the loop is asked all the same.
      #expect(
        report["3.1-zero-grad"]?.outcomes
          == ["stopped", "notAsked", "passed", "passed", "notAsked", "notAsked", "notAsked"])
      #expect(report["8.1-xavier"]?.outcome == "passed")
    }
  }

  /// What stops the code has its own words, and the line is the learner's, also where it is optimized
  /// code of the course that stops.
  @Test(arguments: [
    ("print(input[5]); return input", "a tensor of shape [2, 4, 6, 7] takes 4 indices, not 1: [5]"),
    (
      "print(input[0, 4, 0, 0]); return input",
      "Tensor index [0, 4, 0, 0] is out of range of shape [2, 4, 6, 7]"
    ),
    (
      "var x = input; x[5, 0, 0, 0] = 1; return x",
      "Tensor index [5, 0, 0, 0] is out of range of shape [2, 4, 6, 7]"
    ),
    ("var x = input; x.elements[input.count] = 1; return x", "Index out of range"),
    ("Tensor(shape: [input.rank], elements: [])", "a tensor of shape [4] has 4 elements, not 0"),
    (
      "input.reshaped(to: [7, 7])",
      "cannot reshape [2, 4, 6, 7] (336 elements) to [7, 7] (49 elements)"
    ),
    ("Tensor.zeros([-input.rank])", "the axes of a tensor are not negative, got [-4]"),
    (
      "_ = Image(height: 1, width: 2, channels: 1, bytes: [1, 2])[0, input.rank, 0]; return input",
      "Image index [0, 4, 0] is out of range of a 1×2×1 image"
    ),
    ("print([1, 2][input.rank]); return input", "Index out of range"),
    ("print(Int.max - 1 + input.rank); return input", "arithmetic overflow"),
    ("print(7 / (input.rank - 4)); return input", "Division by zero"),
    (
      "print(input.shape.firstIndex(of: 100)!); return input",
      "Unexpectedly found nil while unwrapping an Optional value"
    ),
  ])
  func crashesNameTheLine(body: String, words: String) async throws {
    try await LearnerCourse.with(["2.2-flatten": Solutions.flatten(body)]) { course in
      let (_, report) = try await course.check("2.2")
      #expect(
        try reason(report, "2.2-flatten")
          == "your code stopped at Flatten.swift:6: Fatal error: \(words)")
    }
  }

  @Test func exitAndFlood() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten("exit(0)"),
      "3.1-zero-grad": Solutions.sgd("while true { print(\"again and again\") }"),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(
        try reason(report, "2.2-flatten")
          == "your code ended the process with exit(0) before it answered")
      #expect(
        try reason(report, "3.1-zero-grad") == "your code printed more than 1024 KB")
      let printed = try #require(report["3.1-zero-grad"]?.checks[0].printed)
      #expect(printed.hasPrefix("again and again\nagain and again\n"))
      #expect(printed.utf8.count < 5000)
      #expect(report["8.1-xavier"]?.outcome == "passed")
    }
  }

  @Test func recursionAndMemory() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten("Tensor(shape: [1], elements: [Float(deeper(0))])"),
      "3.1-zero-grad": Solutions.sgd(
        "var hog: [[Int]] = []; while true { hog.append(Array(repeating: 1, count: 1 << 29)) }"),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(
        try reason(report, "2.2-flatten")
          == "your code stopped at Flatten.swift:9 with signal 11: an endless recursion?")
      #expect(
        try reason(report, "3.1-zero-grad") == "your code asked for more than 2048 MB of memory")
      #expect(report["8.1-xavier"]?.outcome == "passed")
    }
  }

  /// A number of a question as the text of a learner's code, surely not the one that was drawn.
  private let number = String(repeating: "\\0", count: 8)

  private let early = "your code wrote on the line to the judge: an answer came before its question"

  /// Neither a forged answer on whatever descriptor nor a closed line earns a point.
  @Test func descriptorsAreNoWayToPoints() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten("for d in 3..<64 { close(Int32(d)) }; return input"),
      "3.1-zero-grad": Solutions.sgd(
        "for d in 3..<64 { _ = write(Int32(d), \"\\u{6}\\0\\0\\0\(number)\\u{3}\\0\\0\\0\\0\\0\", 18) }"
      ),
      "8.1-xavier": Solutions.stub.replacing(
        "unfinished(\"fans(of:)\", returning: (fanIn: 1, fanOut: 1))",
        with: "for d in 3..<64 { _ = write(Int32(d), \"garbage\", 7) }; return (1, 1)"
      ).replacing("import CourseKit", with: "import CourseKit\nimport Foundation"),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      let sentence = "your code closed the line to the judge or wrote on it"
      #expect(try reason(report, "2.2-flatten") == sentence)
      #expect(try reason(report, "8.1-xavier") == sentence)
      #expect(report["2.2-flatten"]?.points == 0)
      #expect(report["8.1-xavier"]?.points == 0)
      // "Nothing, and nothing unfinished" is a right frame but for its number, which only the question
      // has; otherwise it would answer what step() gives, and every later answer be off by one.
      #expect(try reason(report, "3.1-zero-grad") == early)
      #expect(report["3.1-zero-grad"]?[check: "steps-down"]?.points == 0)
      #expect(report["3.1-zero-grad"]?[check: "trains"]?.points == 0)
      #expect(report["3.1-zero-grad"]?.outcome != "passed")
    }
  }

  /// Moving to the judge's own process group is no way out of being ended, and a message that blames
  /// the course is the learner's own doing.
  @Test func neitherFlightNorBlameHelps() async throws {
    let exercises = [
      "2.2-flatten": Solutions.flatten(
        "_ = setpgid(0, getpgid(getppid())); while true { print(\"again\") }"),
      // A frame of kind 5: "the adapter does not know the question", with the reason "pwned".
      "3.1-zero-grad": Solutions.sgd(
        "for d in 3..<64 { _ = write(Int32(d), \"\\u{A}\\0\\0\\0\(number)\\u{5}\\u{5}\\0\\0\\0pwned\", 22) }"
      ),
    ]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check()
      #expect(status == 1)
      #expect(try reason(report, "2.2-flatten") == "your code printed more than 1024 KB")
      #expect(try reason(report, "3.1-zero-grad") == early)
      #expect(report["8.1-xavier"]?.outcome == "passed")
    }
  }

  /// A learner's initializer runs after the limits hold and after the line is out of its way.
  @Test func initializersAreHeldToo() async throws {
    let loud = Solutions.flatten("input").replacing(
      "public init() {}", with: "public init() { for _ in 0..<500 { print(\"made\") } }")
    let endless = Solutions.sgd("").replacing(
      "self.parameters = parameters", with: "while true {}; self.parameters = parameters")
    try await LearnerCourse.with(["2.2-flatten": loud, "3.1-zero-grad": endless]) { course in
      let (_, report) = try await course.check()
      #expect(report["2.2-flatten"]?.checks[0].outcome == "failed")
      #expect(report["2.2-flatten"]?.checks[0].printed?.hasPrefix("made\n") == true)
      #expect(report["3.1-zero-grad"]?.outcome == "stopped")
    }
  }
}

/// Waiting costs no processor time, so it has a limit of its own; it runs beside the other tests.
struct WaitingCodeTests {
  @Test func sleepIsEnded() async throws {
    let exercises = ["2.2-flatten": Solutions.flatten("sleep(600); return input")]
    try await LearnerCourse.with(exercises) { course in
      let (status, report) = try await course.check("2.2", "3.1")
      #expect(status == 1)
      #expect(
        report["2.2-flatten"]?.checks[0].explanation.map(\.en)
          == ["your code gave no answer within 10 s"])
      #expect(report["3.1-zero-grad"]?.outcome == "passed")
    }
  }
}
