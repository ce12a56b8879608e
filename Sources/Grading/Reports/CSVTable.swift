/// A table as comma-separated values after RFC 4180: CRLF, quotes where they are needed.
struct CSVTable {
  /// A cell.
  enum Cell {
    /// Text by somebody else: no spreadsheet takes it for a formula.
    case text(String)
    /// A number; nil is an empty cell.
    case number(Int?)
  }

  private(set) var text = ""

  init(header: [String]) { append(header.map(Cell.text)) }

  mutating func append(_ cells: [Cell]) {
    text += cells.map(Self.field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): number.map(String.init) ?? ""
    case .text(let text): quoted(guarded(text))
    }
  }

  /// The text with an apostrophe before what a spreadsheet would run (CWE-1236).
  private static func guarded(_ text: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    return text.unicodeScalars.first.map(starts.contains) == true ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    // By scalars: a quote with an accent on it is one character, but still a quote to a reader.
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || text != text.trimmed else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
