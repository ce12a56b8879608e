/// The lexer of Swift code.
enum SwiftHighlighter {
  private static let keywords: Set<Substring> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch",
    "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "guard", "if",
    "import", "in", "indirect", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil",
    "nonmutating", "open", "operator", "override", "package", "private", "protocol", "public",
    "repeat", "rethrows", "return", "self", "Self", "some", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak",
    "where", "while",
  ]

  /// The code in pieces; joined, they are the code again.
  static func tokens(of code: String) -> [(Highlighter.Token, Substring)] {
    Highlighter.tokens(of: code, next)
  }

  static func next(in rest: Substring) -> (Highlighter.Token, Int) {
    guard let first = rest.first else { return (.plain, 0) }
    if rest.hasPrefix("//") { return (.comment, rest.prefix { !$0.isNewline }.count) }
    if rest.hasPrefix("/*") { return (.comment, blockComment(rest)) }
    if first == "\"" || first == "#", let count = string(rest) { return (.string, count) }
    if first == "@" || first == "#" {
      let name = rest.dropFirst().prefix(while: Highlighter.isWord)
      return name.isEmpty ? (.plain, 1) : (.attribute, name.count + 1)
    }
    if first.isNumber {
      let digits = rest.prefix { $0.isHexDigit || $0 == "_" || $0 == "x" }
      let tail = rest.dropFirst(digits.count)
      // `0..<3` and `1.description` are no decimals.
      if tail.first == ".", tail.dropFirst().first?.isNumber == true {
        let decimals = tail.dropFirst().prefix { $0.isNumber || $0 == "_" || $0 == "e" }
        return (.number, digits.count + 1 + decimals.count)
      }
      return (.number, digits.count)
    }
    if Highlighter.isWord(first) {
      let word = rest.prefix(while: Highlighter.isWord)
      if keywords.contains(word) { return (.keyword, word.count) }
      return (first.isUppercase ? .type : .plain, word.count)
    }
    // `.init` and `.default` after a point are names, not keywords.
    if first == ".", let next = rest.dropFirst().first, Highlighter.isWord(next) {
      let word = rest.dropFirst().prefix(while: Highlighter.isWord)
      return (.plain, next.isUppercase ? 1 : 1 + word.count)
    }
    return (.plain, 1)
  }

  private static func blockComment(_ text: Substring) -> Int {
    var depth = 0
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix("/*") {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("*/") {
        depth -= 1
        rest = rest.dropFirst(2)
        if depth == 0 { break }
      } else {
        rest = rest.dropFirst()
      }
    }
    return text.count - rest.count
  }

  /// The length of the string literal at the start, or `nil` when there is none.
  private static func string(_ text: Substring) -> Int? {
    let hashes = text.prefix { $0 == "#" }.count
    let opened = text.dropFirst(hashes)
    guard opened.first == "\"" else { return nil }
    let isLong = opened.hasPrefix("\"\"\"")
    let quote = (isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var rest = opened.dropFirst(isLong ? 3 : 1)
    while let character = rest.first {
      if rest.hasPrefix(quote) { return text.count - rest.count + quote.count }
      if !isLong, character.isNewline { break }
      rest = rest.hasPrefix(escape) ? rest.dropFirst(escape.count + 1) : rest.dropFirst()
    }
    return text.count - rest.count
  }
}
