extension ReportFormat {
  /// What a person at a terminal reads: the board and what the wrong exercises need, or what was
  /// asked for, check by check.
  static let terminal = ReportFormat(name: "terminal", isForPeople: true) { report, setting in
    let terminal = TerminalReport(
      report, language: setting.language, style: setting.style, lessons: setting.lessons,
      titles: setting.titles)
    guard setting.isOverview else { return terminal.details }
    let wrong = report.exercises.filter { ![.passed, .unfinished].contains($0.outcome) }
    return wrong.map { terminal.details(of: $0) + "\n" }.joined() + terminal.board
  }
}
