extension ReportFormat {
  /// JUnit's XML, which the pages of continuous integration show as a list of tests.
  static let junit = ReportFormat(name: "junit", isForPeople: false) { report, setting in
    JUnitReport(report, language: setting.language, lessons: setting.lessons).text
  }
}
