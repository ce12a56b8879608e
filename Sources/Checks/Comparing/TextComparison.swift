/// Finds where two texts of several lines part.
enum TextComparison {
  /// The first line that differs, counted from 1, as both have it.
  static func fault(_ got: String, _ expected: String) -> Failure.Fault {
    var (gotLines, expectedLines) = (TextLines(got), TextLines(expected))
    var number = 1
    var (gotLine, expectedLine) = (gotLines.next(), expectedLines.next())
    while let one = gotLine, let other = expectedLine, one == other {
      number += 1
      (gotLine, expectedLine) = (gotLines.next(), expectedLines.next())
    }
    return .line(
      number, expected: expectedLine.map(String.init), got: gotLine.map(String.init),
      expectedCount: TextLines.count(in: expected), gotCount: TextLines.count(in: got))
  }
}

/// The lines of a text, one after the other: a text of nothing but ends of lines would take gigabytes
/// as an array.
///
/// A line ends with a line feed alone, as the character is: one behind a carriage return is part of
/// another character, and so of the line.
struct TextLines: Sequence, IteratorProtocol {
  private var rest: Substring?

  private static let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// The lines of a text; the empty one has one, which is empty.
  init(_ text: String) { rest = text[...] }

  /// The next line.
  mutating func next() -> Substring? {
    guard let text = rest else { return nil }
    var start = text.startIndex
    while let feed = text.utf8[start...].firstIndex(of: Self.feed) {
      let next = text.utf8.index(after: feed)
      if feed == text.startIndex
        || text.utf8[text.utf8.index(before: feed)] != Self.carriageReturn
      {
        rest = text[next...]
        return text[..<feed]
      }
      start = next
    }
    rest = nil
    return text
  }

  /// How many lines a text has.
  static func count(in text: String) -> Int {
    var (count, last) = (1, UInt8(0))
    for byte in text.utf8 {
      if byte == feed, last != carriageReturn { count += 1 }
      last = byte
    }
    return count
  }
}
