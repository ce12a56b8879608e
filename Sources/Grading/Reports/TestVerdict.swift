package import Localization

/// What a test runner shows of an exercise.
package enum TestVerdict: Equatable, Sendable {
  /// Everything is right.
  case passed
  /// Something is left to write and nothing is wrong: what, and which file to open.
  case unfinished(String)
  /// A message for each check that is wrong, or one that says why nothing could be asked.
  case wrong([String])

  /// The verdict of a report.
  ///
  /// - Parameter lessons: The lessons that can be read about a mistake.
  package init(_ report: ExerciseReport, language: Language, lessons: WrittenLessons) {
    if let explanation = report.explanation {
      let lines = [explanation[language]] + report.compiler
      self = .wrong([lines.map(\.printable).joined(separator: "\n")])
      return
    }
    let wrong = report.checks.filter { ![.passed, .unfinished, .notAsked].contains($0.outcome) }
    guard wrong.isEmpty else {
      self = .wrong(
        wrong.map { check in
          let message = CheckMessage(
            check, of: report, language: language, lessons: lessons
          ).lines
          return ([check.sentence[language], report.file] + message).joined(separator: "\n")
        })
      return
    }
    guard report.outcome == .unfinished else {
      self = .passed
      return
    }
    let points = "\(report.points)/\(report.maximumPoints)"
    self = .unfinished(
      Localized(
        es: "sin terminar (\(points)): abre \(report.file)",
        en: "unfinished (\(points)): open \(report.file)")[language])
  }
}
