internal import Presentation

/// Colours Swift code when a page is built.
///
/// It is a lexer, not a parser: it tells apart what readers look for, and everything that it does
/// not know stays as it is. The text of the result is always the text of the code.
enum SwiftHighlighter {
  enum Token: String, Sendable {
    case plain
    case keyword = "k"
    case string = "s"
    case comment = "c"
    case number = "n"
    case type = "t"
    case attribute = "a"
  }

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

  /// The code as markup, each token in a `span` with the class of its kind.
  static func html(_ code: String) -> HTML {
    tokens(of: code).map { token, text in
      token == .plain
        ? HTML(text: String(text)) : "<span class=\"\(token.rawValue)\">\(String(text))</span>"
    }.joined()
  }

  /// The code in pieces; joined, they are the code again.
  static func tokens(of code: String) -> [(Token, Substring)] {
    var tokens: [(Token, Substring)] = []
    var rest = code[...]
    while !rest.isEmpty {
      let (token, count) = next(in: rest)
      let text = rest.prefix(max(count, 1))
      rest = rest.dropFirst(text.count)
      if token == .plain, let last = tokens.last, last.0 == .plain {
        tokens[tokens.count - 1].1 = code[last.1.startIndex..<text.endIndex]
      } else {
        tokens.append((token, text))
      }
    }
    return tokens
  }

  private static func next(in rest: Substring) -> (Token, Int) {
    guard let first = rest.first else { return (.plain, 0) }
    if rest.hasPrefix("//") { return (.comment, rest.prefix { !$0.isNewline }.count) }
    if rest.hasPrefix("/*") { return (.comment, blockComment(rest)) }
    if first == "\"" || first == "#", let count = string(rest) { return (.string, count) }
    if first == "@" || first == "#" {
      let name = rest.dropFirst().prefix(while: isWord)
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
    if isWord(first) {
      let word = rest.prefix(while: isWord)
      if keywords.contains(word) { return (.keyword, word.count) }
      return (first.isUppercase ? .type : .plain, word.count)
    }
    // `.init` and `.default` after a point are names, not keywords.
    if first == ".", let next = rest.dropFirst().first, isWord(next) {
      let word = rest.dropFirst().prefix(while: isWord)
      return (.plain, next.isUppercase ? 1 : 1 + word.count)
    }
    return (.plain, 1)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
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
