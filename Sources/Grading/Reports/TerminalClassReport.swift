internal import Checks
package import Localization
internal import Presentation

/// A class report as a terminal shows it: a line for each student.
package struct TerminalClassReport {
  private let report: ClassReport
  private let language: Language
  private let style: TerminalStyle
  private let titles: SectionTitles
  private let names: [String]
  private let layout: ClassColumns

  /// A rendering of a report.
  package init(
    _ report: ClassReport, language: Language, style: TerminalStyle, titles: SectionTitles
  ) {
    self.report = report
    self.language = language
    self.style = style
    self.titles = titles
    names = report.students.map(\.id.oneLine)
    layout = ClassColumns(report, names: names)
  }

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  /// The table, and below it what its columns are, and who has no mark and why.
  package var table: String {
    let text = PageText(language: language)
    let mean = say("Media", "Mean") + " \(text.decimal(report.meanPoints))/\(report.maximumPoints)"
    let lines = header + zip(report.students, names).map(row) + ["", mean] + legend + notes
    return lines.joined(separator: "\n") + "\n"
  }

  /// The headings and, where the cells do not say them, the points possible.
  private var header: [String] {
    func line(_ name: String, _ cells: [String], _ total: String) -> String {
      named(name) + cells.map { $0.padded(to: layout.cell) }.joined() + total
    }
    // Without a stroke in the cells the numbers of sections stand above those of points.
    let indent = layout.areSections ? "  " : ""
    let headings = line(
      say("Estudiante", "Student"), layout.columns.map { indent + $0.heading },
      say("Total", "Total"))
    guard layout.areSections else { return [style.bold(headings)] }
    let points = line(
      say("puntos posibles", "points possible"),
      layout.columns.map { indent + "\($0.maximumPoints)" }, "\(report.maximumPoints)")
    return [style.bold(headings), style.dim(points)]
  }

  private func row(_ student: StudentReport, _ name: String) -> String {
    let cells = layout.columns.map { column in
      let verdict = layout.verdict(of: student, in: column)
      let points = verdict.points.map(String.init) ?? "–"
      let text = layout.areSections ? " \(points)" : " \(points)/\(column.maximumPoints)"
      return style.sign(verdict.outcome) + text.padded(to: layout.cell - 1)
    }
    let total = student.points.map(String.init) ?? "–"
    return named(name) + cells.joined()
      + (layout.areSections ? total : "\(total)/\(report.maximumPoints)")
  }

  private func named(_ name: String) -> String {
    name.cut(to: layout.nameWidth).padded(to: layout.nameWidth + ClassColumns.gap)
  }

  /// What the sections are called, on as few lines as hold them.
  private var legend: [String] {
    guard layout.areSections else { return [] }
    var lines: [String] = []
    for column in layout.columns {
      let entry = "\(column.heading) \(titles.title(of: column.heading)[language])"
      let longer = (lines.last ?? "") + " · " + entry
      if !lines.isEmpty, longer.columns <= ClassColumns.width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(entry)
      }
    }
    return [""] + lines.map(style.dim)
  }

  /// Who has no mark and why, and what nobody looked at.
  private var notes: [String] {
    var lines = report.notGradable.map { student in
      let reasons = student.reasons.map { $0.sentence[language].printable }
      return style.yellow("!") + " \(student.id.oneLine): " + say("sin nota", "no mark") + ": "
        + reasons.joined(separator: "; ")
    }
    if !report.ignored.isEmpty {
      lines.append(
        say("No se ha mirado: ", "Not looked at: ")
          + report.ignored.map(\.oneLine).joined(separator: ", "))
    }
    if report.key != nil { lines.append(style.dim(report.draw[language])) }
    if let pictures = report.testPictures { lines.append(style.dim(pictures.sentence[language])) }
    return layout.areSections && !lines.isEmpty ? [""] + lines : lines
  }
}
