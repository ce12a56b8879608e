internal import Foundation
internal import Localization

/// A report as JUnit's XML: a suite for each exercise, a test for each check.
///
/// There is no schema that all readers hold to; these elements and attributes are those that Jenkins,
/// GitLab and GitHub's actions read. What is unfinished or not asked is skipped, what was stopped or
/// could not be asked is an error, and a wrong answer is a failure.
struct JUnitReport {
  let report: Report
  let language: Language
  let lessons: WrittenLessons

  init(_ report: Report, language: Language, lessons: WrittenLessons) {
    self.report = report
    self.language = language
    self.lessons = lessons
  }

  /// The whole document.
  var text: String {
    let suites = report.exercises.map(suite)
    let all = Markup(
      "testsuites",
      [("name", "perceptron")] + Self.counts(in: suites.flatMap(\.tests))
        + [("time", Self.seconds(report.exercises.map(\.milliseconds).reduce(0, +)))],
      suites.map(\.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + all.text(indent: "") + "\n"
  }

  // MARK: Exercises

  private struct Suite {
    var tests: [Test]
    var element: Markup
  }

  private func suite(_ exercise: ExerciseReport) -> Suite {
    let tests = obstacle(of: exercise) + exercise.checks.map { test($0, of: exercise) }
    let properties = [
      ("title", exercise.title[language]), ("points", "\(exercise.points)"),
      ("maximumPoints", "\(exercise.maximumPoints)"), ("outcome", exercise.outcome.rawValue),
    ].map { Markup("property", [("name", $0), ("value", $1)]) }
    return Suite(
      tests: tests,
      element: Markup(
        "testsuite",
        [("name", exercise.id)] + Self.counts(in: tests)
          + [("time", Self.seconds(exercise.milliseconds))],
        [Markup("properties", [], properties)] + tests.map { element($0, of: exercise) }))
  }

  /// What kept anything from being asked, as a test of its own: the checks are only skipped.
  private func obstacle(of exercise: ExerciseReport) -> [Test] {
    guard let explanation = exercise.explanation?[language] else { return [] }
    let isMissing = exercise.outcome == .unfinished
    return [
      Test(
        name: Localized(es: "se puede preguntar", en: "can be asked")[language],
        verdict: isMissing ? .skipped : .error, kind: exercise.outcome.rawValue,
        message: explanation,
        lines: [explanation] + exercise.compiler, milliseconds: exercise.milliseconds)
    ]
  }

  // MARK: Checks

  private enum Verdict: String {
    case passed, failure, error, skipped
  }

  private struct Test {
    var name: String
    var verdict: Verdict
    var kind: String
    var message: String
    var lines: [String]
    var milliseconds: Double
  }

  private func test(_ check: CheckRecord, of exercise: ExerciseReport) -> Test {
    let verdict: Verdict =
      switch check.outcome {
      case .passed: .passed
      case .failed: .failure
      case .stopped, .doesNotCompile, .notGradable: .error
      case .unfinished, .notAsked: .skipped
      }
    let diagnosis = exercise.diagnosis(of: check)?[language]
    let explanation = exercise.explanation(of: check).map { $0[language] }
    return Test(
      name: check.sentence[language], verdict: verdict,
      kind: check.misconception ?? check.outcome.rawValue,
      message: diagnosis
        ?? (explanation.isEmpty
          ? check.outcome.name[language] : explanation.joined(separator: " · ")),
      lines: CheckMessage(check, of: exercise, language: language, lessons: lessons).lines,
      milliseconds: check.milliseconds)
  }

  private func element(_ test: Test, of exercise: ExerciseReport) -> Markup {
    let attributes = [
      ("classname", exercise.id), ("name", test.name), ("file", exercise.file),
      ("time", Self.seconds(test.milliseconds)),
    ]
    let result: Markup? =
      switch test.verdict {
      case .passed: nil
      case .skipped: Markup("skipped", [("message", test.message)])
      case .failure, .error:
        Markup(
          test.verdict.rawValue, [("message", test.message), ("type", test.kind)],
          text: test.lines.joined(separator: "\n"))
      }
    return Markup("testcase", attributes, [result].compactMap { $0 })
  }

  private static func counts(in tests: [Test]) -> [(String, String)] {
    func count(_ verdict: Verdict) -> String {
      "\(tests.filter { $0.verdict == verdict }.count)"
    }
    return [
      ("tests", "\(tests.count)"), ("failures", count(.failure)), ("errors", count(.error)),
      ("skipped", count(.skipped)),
    ]
  }

  private static func seconds(_ milliseconds: Double) -> String {
    String(format: "%.3f", milliseconds / 1000)
  }
}
