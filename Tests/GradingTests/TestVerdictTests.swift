import Checks
import Localization
import Testing

@testable import Grading

/// What a test runner says about an exercise.
struct TestVerdictTests {
  private func verdict(
    _ outcomes: [Outcome], obstacle: Obstacle? = nil, _ language: Language = .en,
    _ change: (inout [CheckRecord]) -> Void = { _ in }
  ) -> TestVerdict {
    let exercise = Exercise.flatten
    var records = zip(exercise.checks, outcomes).map { CheckRecord(of: $0, outcome: $1) }
    change(&records)
    let report = ExerciseReport(
      id: exercise.id, title: exercise.title, outcome: ExerciseReport.outcome(of: records),
      points: 3, maximumPoints: 10, file: "exercises/2.2-flatten/Flatten.swift",
      obstacle: obstacle, checks: records, milliseconds: 1)
    return TestVerdict(report, language: language, lessons: course.lessons)
  }

  @Test func whatIsRightSaysNothing() {
    #expect(verdict([.passed, .passed]) == .passed)
  }

  @Test func whatIsUnfinishedNamesTheFile() {
    #expect(
      verdict([.passed, .unfinished, .unfinished])
        == .unfinished("unfinished (3/10): open exercises/2.2-flatten/Flatten.swift"))
    #expect(
      verdict([.unfinished], .es)
        == .unfinished("sin terminar (3/10): abre exercises/2.2-flatten/Flatten.swift"))
  }

  /// A message for each wrong check; what was not asked or is unfinished waits for its turn.
  @Test func whatIsWrongHasAMessageForEachCheck() {
    let checks = Exercise.flatten.checks
    let wrong = verdict([.failed, .passed, .notAsked, .stopped, .unfinished]) { records in
      records[0].finding = .wrongAnswer(
        question: "forward(1)", fault: .value(expected: "1", got: "2"))
      records[0].printed = "hello"
    }
    #expect(
      wrong
        == .wrong([
          """
          \(checks[0].sentence.en)
          exercises/2.2-flatten/Flatten.swift
          asked:    forward(1)
          expected: 1
          got:      2
          your code printed:
            | hello
          """,
          "\(checks[3].sentence.en)\nexercises/2.2-flatten/Flatten.swift",
        ]))
  }

  @Test func whatDoesNotCompileIsSaidOnce() {
    let failure = BuildFailure.learnerLines([Facts.message(line: 4)])
    let lines = [failure.sentence.es] + failure.details
    #expect(
      verdict([.notAsked, .notAsked], obstacle: .notBuilt(failure), .es)
        == .wrong([lines.joined(separator: "\n")]))
    #expect(lines.count > 2)
  }

  /// A fault of the course is no success.
  @Test func whatCannotBeGradedIsNoSuccess() {
    #expect(
      verdict([.notGradable])
        == .wrong([
          "\(Exercise.flatten.checks[0].sentence.en)\nexercises/2.2-flatten/Flatten.swift"
        ]))
  }
}
