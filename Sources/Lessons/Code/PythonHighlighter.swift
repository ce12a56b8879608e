/// The lexer of Python code.
enum PythonHighlighter {
  private static let keywords: Set<Substring> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]

  /// The code in pieces; joined, they are the code again.
  static func tokens(of code: String) -> [(Highlighter.Token, Substring)] {
    Highlighter.tokens(of: code, next)
  }

  static func next(in rest: Substring) -> (Highlighter.Token, Int) {
    guard let first = rest.first else { return (.plain, 0) }
    if first == "#" { return (.comment, rest.prefix { !$0.isNewline }.count) }
    if let count = string(rest) { return (.string, count) }
    if first == "@" {
      let name = rest.dropFirst().prefix { Highlighter.isWord($0) || $0 == "." }
      // Between values it multiplies matrices, and a space follows it.
      return name.isEmpty ? (.plain, 1) : (.attribute, name.count + 1)
    }
    if first.isNumber { return (.number, number(rest)) }
    if Highlighter.isWord(first) {
      let word = rest.prefix(while: Highlighter.isWord)
      if keywords.contains(word) { return (.keyword, word.count) }
      return (first.isUppercase ? .type : .plain, word.count)
    }
    return (.plain, 1)
  }

  private static func number(_ text: Substring) -> Int {
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      let isSign =
        (character == "-" || character == "+")
        && end > text.startIndex && "eE".contains(text[text.index(before: end)])
        && !text.hasPrefix("0x")
      guard character.isHexDigit || "_.xjo".contains(character) || isSign else { break }
      end = text.index(after: end)
    }
    return text.distance(from: text.startIndex, to: end)
  }

  /// The length of the string literal at the start, with the letters before it, or `nil` when there
  /// is none.
  private static func string(_ text: Substring) -> Int? {
    let prefix = text.prefix { "rRbBuUfF".contains($0) }
    let opened = text.dropFirst(prefix.count)
    guard prefix.count <= 2, let mark = opened.first, mark == "\"" || mark == "'" else {
      return nil
    }
    let long = String(repeating: mark, count: 3)
    let quote = opened.hasPrefix(long) ? long : String(mark)
    var rest = opened.dropFirst(quote.count)
    while let character = rest.first {
      if rest.hasPrefix(quote) { return text.count - rest.count + quote.count }
      if quote.count == 1, character.isNewline { break }
      rest = rest.dropFirst(character == "\\" ? 2 : 1)
    }
    return text.count - rest.count
  }
}
