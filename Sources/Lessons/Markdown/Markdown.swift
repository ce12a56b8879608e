/// A block of a Markdown document, and the line on which it starts (from 1).
struct MarkdownBlock: Equatable, Sendable {
  var kind: Kind
  var line: Int

  indirect enum Kind: Equatable, Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(MarkdownList)
    case quote([MarkdownBlock])
    /// Code with the info string of its fence, empty when there is none.
    case code(info: String, text: String)
    case html(String)
    case rule
  }
}

/// A bulleted or numbered list.
struct MarkdownList: Equatable, Sendable {
  /// The first number, or `nil` for bullets.
  var start: Int?
  /// Whether the items stand without blank lines between them.
  var isTight: Bool
  var items: [[MarkdownBlock]]
}

/// A piece of running text.
///
/// The parser of CommonMark yields all but `math` and `number`, which the dialect of the lessons
/// finds in the others (`Inline.dialect`).
indirect enum Inline: Equatable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link(destination: String, [Inline])
  case image(destination: String)
  /// A tag or comment, as it was typed.
  case html(String)
  case softBreak
  case lineBreak
  /// A formula in TeX.
  case math(String)
  /// A number from a recorded run.
  case number(RunNumber)
  /// A number that is computed.
  case calculation(Calculation)
}

extension Inline {
  /// The text without its markup, for titles and names.
  static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .math(let text): text
      case .emphasis(let children), .strong(let children), .link(_, let children): plain(children)
      case .softBreak, .lineBreak: " "
      case .image, .number, .calculation: ""
      case .html(let tag): tag.hasPrefix("<!--") ? "" : tag
      }
    }.joined()
  }
}
