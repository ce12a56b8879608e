package import Localization
internal import Presentation

/// A report as a terminal shows it: the board, and below it what each wrong exercise needs.
package struct TerminalReport {
  private let report: Report
  private let language: Language
  private let style: TerminalStyle
  private let lessons: WrittenLessons
  private let titles: SectionTitles

  /// A rendering of a report, which names only the lessons that are written.
  package init(
    _ report: Report, language: Language, style: TerminalStyle, lessons: WrittenLessons,
    titles: SectionTitles
  ) {
    self.report = report
    self.language = language
    self.style = style
    self.lessons = lessons
    self.titles = titles
  }

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  /// The board: section by section a line for each exercise, the points, and what is next.
  package var board: String {
    let title = say("Tu avance", "Your progress")
    let total = say(
      "\(report.points) de \(report.maximumPoints) puntos",
      "\(report.points) of \(report.maximumPoints) points")
    var lines = ["\(style.bold(title))  \(bar)  \(total)"]
    // The sign and the number of an exercise take nine columns, the number of a section three.
    let width =
      2
      + (report.exercises.flatMap {
        [$0.title[language].count, titles.title(of: $0.section)[language].count - 6]
      }.max() ?? 0)
    var section = ""
    for exercise in report.exercises {
      if exercise.section != section {
        section = exercise.section
        lines += ["", heading(of: section, width: width)]
      }
      let points = "\(exercise.points)/\(exercise.maximumPoints)"
      lines.append(
        "  \(style.sign(exercise.outcome)) \(exercise.number.padded(to: 5))"
          + exercise.title[language].padded(to: width) + points.padded(to: 8)
          + exercise.outcome.name[language])
    }
    return (lines + next).joined(separator: "\n") + "\n"
  }

  /// The number and the title of a section above its exercises, and its points.
  private func heading(of section: String, width: Int) -> String {
    let exercises = report.exercises.filter { $0.section == section }
    let points = exercises.reduce(0) { $0 + $1.points }
    let maximum = exercises.reduce(0) { $0 + $1.maximumPoints }
    let title = "\(section)  \(titles.title(of: section)[language])"
    return style.bold(title.padded(to: width + 9)) + style.dim("\(points)/\(maximum)")
  }

  private var bar: String {
    let width = 20
    let filled = report.maximumPoints > 0 ? width * report.points / report.maximumPoints : 0
    return style.green(String(repeating: "█", count: filled))
      + style.dim(String(repeating: "░", count: width - filled))
  }

  private var next: [String] {
    guard let exercise = report.exercises.first(where: { $0.outcome != .passed }) else {
      return ["", say("Todo está correcto. ¡Enhorabuena!", "Everything passes. Well done!")]
    }
    return [
      "",
      say("Sigue con", "Next is") + " \(exercise.number): "
        + say("abre", "open") + " \(style.bold(exercise.file))",
      "  " + style.dim(say("y comprueba con", "and check with"))
        + " ./course check \(exercise.number)",
    ]
  }

  /// What each exercise needs, check by check.
  package var details: String {
    report.exercises.map(details(of:)).joined(separator: "\n")
  }

  /// What one exercise needs, check by check.
  package func details(of exercise: ExerciseReport) -> String {
    var lines = [
      style.sign(exercise.outcome)
        + " \(style.bold("\(exercise.number) \(exercise.title[language])"))"
        + "  \(exercise.points)/\(exercise.maximumPoints)  \(exercise.outcome.name[language])"
        + style.dim("  \(exercise.file)")
    ]
    if let explanation = exercise.explanation {
      lines.append("  " + style.red(explanation[language].printable))
      lines += exercise.compiler.map { "    \($0.printable)" }
    } else {
      lines += exercise.checks.flatMap { self.lines(of: $0, in: exercise) }
    }
    if [.failed, .stopped, .unfinished].contains(exercise.outcome) {
      lines.append(
        "  " + style.dim(say("pista", "hint") + ": ./course hint \(exercise.number)"))
    }
    if exercise.outcome.isWrong, let card = lessons.card(of: exercise.id, in: language) {
      lines.append("  " + style.dim(say("míralo en", "see it at") + " \(card)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of check: CheckRecord, in exercise: ExerciseReport) -> [String] {
    let points = "\(check.points)/\(check.maximumPoints)"
    var lines = ["  \(style.sign(check.outcome)) \(check.sentence[language])  \(style.dim(points))"]
    if check.outcome == .notAsked {
      return [lines[0] + "  " + style.dim(check.outcome.name[language])]
    }
    let message = CheckMessage(check, of: exercise, language: language, lessons: lessons)
    lines += message.lines.map { "      \($0)" }
    if let curve = check.curve {
      lines += CurveText(curve, language: language).lines.map { "      \($0)" }
    }
    return lines
  }
}
