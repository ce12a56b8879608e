extension ClassFormat {
  /// One object for machines, as `docs/json.md` describes it.
  static let json = ClassFormat(
    name: "json", text: { report, _ in String(decoding: try report.json(), as: UTF8.self) },
    entries: ["grades.json"], files: { report, _, _ in ["grades.json": try report.json()] })
}
