import Checks
import Foundation
import Grading
import Localization
import Testing

/// Passes when the exercise of the running test passed, cancels the test while something is left to
/// write, and fails with the messages otherwise.
///
/// `COURSE_STRICT=1` makes what is unfinished a failure.
func giveVerdict() async throws {
  let exercise = try #require(Test.current?.exercise, "no exercise has the number in the name")
  let environment = ProcessInfo.processInfo.environment
  let location = Bench.shared.location(of: exercise)
  let verdict = TestVerdict(
    try await Bench.shared.report(on: exercise),
    language: Language.preferred(in: environment), lessons: Bench.shared.lessons)
  switch verdict {
  case .passed: return
  case .unfinished(let text):
    let comment = Comment(rawValue: text)
    guard environment["COURSE_STRICT"] == "1" else {
      try Test.cancel(comment, sourceLocation: location)
    }
    Issue.record(comment, sourceLocation: location)
  case .wrong(let messages):
    for message in messages {
      Issue.record(Comment(rawValue: message), sourceLocation: location)
    }
  }
}

extension Test {
  /// The exercise whose number begins the name of the test.
  var exercise: Exercise? {
    let number = name.drop { $0 == "`" }.prefix { $0 != " " }
    return Catalogue.exercises.first { $0.number == number }
  }
}

/// Tells the bench which tests will run, so that it judges ahead of the test that is shown.
struct JudgedTogether: SuiteTrait, TestTrait {
  var isRecursive: Bool { true }

  func prepare(for test: Test) async throws {
    if let exercise = test.exercise { await Bench.shared.plan(exercise) }
  }
}

extension Trait where Self == JudgedTogether {
  /// The exercises of the tests are judged side by side, and shown one behind the other.
  static var judgedTogether: Self { JudgedTogether() }
}
