extension ClassFormat {
  /// What a person at a terminal reads: a line for each student.
  static let terminal = ClassFormat(
    name: "terminal", isForPeople: true,
    text: { report, setting in
      TerminalClassReport(
        report, language: setting.language, style: setting.style, titles: setting.titles
      ).table
    })
}
