extension ReportFormat {
  /// One object for machines, as `docs/json.md` describes it.
  static let json = ReportFormat(name: "json", isForPeople: false) { report, _ in
    String(decoding: try report.json(), as: UTF8.self)
  }
}
