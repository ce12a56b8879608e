/// A table in Markdown, read as tolerantly as Markdown reads it.
enum MarkdownTable {
  /// Its lines, each with the same spaces, and the line below the header with the same dashes.
  ///
  /// Empty lines around it do not count; one inside ends a table, and four spaces in front of a line
  /// make it code, so both stay.
  static func lines(_ text: String) -> [String] {
    let lines = start(of: text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return lines.enumerated().map { number, line in
      guard !isBlank(line) else { return "" }
      let isCode = line.hasPrefix("    ") || line.hasPrefix("\t")
      var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      if cells.first == "" { cells.removeFirst() }
      // A row may leave out its last bar, and cells that are empty.
      while cells.count > 1, cells.last == "" { cells.removeLast() }
      if number == 1, cells.allSatisfy(isRule) { cells = cells.map { _ in "---" } }
      return (isCode ? "    " : "") + "| " + cells.joined(separator: " | ") + " |"
    }
  }

  /// As much of a text as any table could need, with a sign that it is not all.
  private static func start(of text: String) -> String {
    let limit = 1 << 16
    guard text.utf8.count > limit else { return text }
    return String(decoding: text.utf8.prefix(limit), as: UTF8.self) + "\n…"
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ cell: Substring) -> String {
    String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Dashes, with a colon at either end where the column is aligned.
  private static func isRule(_ cell: String) -> Bool {
    var dashes = cell[...]
    if dashes.first == ":" { dashes.removeFirst() }
    if dashes.last == ":" { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
  }
}
