/// A table in Markdown, read as tolerantly as Markdown reads it.
enum MarkdownTable {
  /// Its lines, each with the same spaces and dashes; empty lines around it do not count.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      }.map { String($0) }
      let inner = cells.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
      let isRule = inner.allSatisfy { $0.contains("-") && $0.allSatisfy { "-:".contains($0) } }
      return "| " + inner.map { isRule ? "---" : $0 }.joined(separator: " | ") + " |"
    }
  }
}
