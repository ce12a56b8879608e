internal import Checks
public import Localization

/// A class report as a terminal shows it: a line for each student.
public struct TerminalClassReport {
  private let report: ClassReport
  private let language: Language
  private let style: TerminalStyle

  /// A rendering of a report.
  public init(_ report: ClassReport, language: Language, style: TerminalStyle) {
    self.report = report
    self.language = language
    self.style = style
  }

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  /// The table, and below it who has no mark and why.
  public var table: String {
    let text = PageText(language: language)
    let names = report.students.map { String($0.id.oneLine.prefix(Self.longestName)) }
    let width = max(12, names.map(\.count).max() ?? 0) + 2
    let columns = report.exercises.map { String($0.id.prefix { $0 != "-" }) }
    var lines = [
      style.bold(
        say("Estudiante", "Student").padded(to: width)
          + columns.map { $0.padded(to: Self.cell) }.joined() + say("Total", "Total"))
    ]
    for (student, name) in zip(report.students, names) {
      let cells = student.report.exercises.map { exercise in
        let points = exercise.givenPoints.map(String.init) ?? "–"
        return style.sign(exercise.outcome)
          + " \(points)/\(exercise.maximumPoints)".padded(to: Self.cell - 1)
      }
      let total = student.points.map(String.init) ?? "–"
      lines.append(name.padded(to: width) + cells.joined() + "\(total)/\(report.maximumPoints)")
    }
    lines += [
      "",
      say("Media", "Mean") + " \(text.decimal(report.meanPoints))/\(report.maximumPoints)",
    ]
    for student in report.notGradable {
      let reasons = student.reasons.map { $0.sentence[language].printable }
      lines.append(
        style.yellow("!") + " \(student.id.oneLine): " + say("sin nota", "no mark") + ": "
          + reasons.joined(separator: "; "))
    }
    if !report.ignored.isEmpty {
      lines.append(
        say("No se ha mirado: ", "Not looked at: ")
          + report.ignored.map(\.oneLine).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let longestName = 40
  private static let cell = 9
}
