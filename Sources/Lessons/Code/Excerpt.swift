/// Cuts marked lines out of a source file.
enum Excerpt {
  /// The lines between `// [name]` and `// [/name]`, moved to the left margin, without the markers
  /// of other regions inside.
  ///
  /// - Returns: `nil` when there is no such region, or nothing in it.
  static func region(_ name: String, of text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.trimmed == "// [\(name)]" }),
      let end = lines[start...].firstIndex(where: { $0.trimmed == "// [/\(name)]" })
    else { return nil }
    let inner = lines[(start + 1)..<end].filter {
      !$0.contains("// [") || $0.trimmed.wholeMatch(of: /\/\/ \[\/?[A-Za-z0-9.\-]+\]/) == nil
    }
    let filled = inner.filter { !$0.trimmed.isEmpty }
    guard let margin = filled.map({ $0.prefix { $0 == " " }.count }).min() else { return nil }
    return inner.map { $0.trimmed.isEmpty ? "" : String($0.dropFirst(margin)) }
      .joined(separator: "\n") + "\n"
  }
}
