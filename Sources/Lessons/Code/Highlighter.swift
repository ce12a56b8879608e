internal import Presentation

/// Colours code when a page is built.
///
/// The lexers of its languages tell apart what readers look for; what they do not know stays as it
/// is. The text of the result is always the text of the code.
enum Highlighter {
  enum Token: String, Sendable {
    case plain
    case keyword = "k"
    case string = "s"
    case comment = "c"
    case number = "n"
    case type = "t"
    case attribute = "a"
  }

  /// Says what a text begins with, and how many characters of it belong to that.
  typealias Lexer = (Substring) -> (Token, Int)

  /// The code as markup, each token in a `span` with the class of its kind.
  ///
  /// - Parameter language: The name that the fence has; code in others than Swift and Python stays as
  ///   it is.
  static func html(_ code: String, in language: String) -> HTML {
    guard let lexer = lexer(of: language) else { return HTML(text: code) }
    return tokens(of: code, lexer).map { token, text in
      token == .plain
        ? HTML(text: String(text)) : "<span class=\"\(token.rawValue)\">\(String(text))</span>"
    }.joined()
  }

  private static func lexer(of language: String) -> Lexer? {
    switch language {
    case "swift": SwiftHighlighter.next
    case "python": PythonHighlighter.next
    default: nil
    }
  }

  /// The code in pieces; joined, they are the code again.
  static func tokens(of code: String, _ next: Lexer) -> [(Token, Substring)] {
    var tokens: [(Token, Substring)] = []
    var rest = code[...]
    while !rest.isEmpty {
      let (token, count) = next(rest)
      let text = rest.prefix(max(count, 1))
      rest = rest[text.endIndex...]
      if token == .plain, let last = tokens.last, last.0 == .plain {
        tokens[tokens.count - 1].1 = code[last.1.startIndex..<text.endIndex]
      } else {
        tokens.append((token, text))
      }
    }
    return tokens
  }

  /// Whether a character may stand in a name.
  static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
