/// Markup that is safe to put on a page.
///
/// An interpolated `String` is escaped, an interpolated `HTML` is not, so forgetting to escape is
/// not possible:
/// ```swift
/// let item: HTML = "<li>\(title)</li>"
/// ```
package struct HTML: Equatable, Sendable, ExpressibleByStringInterpolation {
  package var markup: String

  /// Takes markup as it is: for literals, and for what a template or a lock file holds.
  package init(markup: String) { self.markup = markup }

  package init(stringLiteral markup: String) { self.markup = markup }

  package init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// A text, escaped.
  package init(text: String) { markup = HTML.escape(text) }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(markup: left.markup + right.markup)
  }
  package static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// The text with the five characters replaced that mean something in markup or attributes.
  package static func escape(_ text: String) -> String {
    // Most pieces have none of them; bytes are quicker to look through than characters.
    guard text.utf8.contains(where: { special($0) != nil }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let replacement = special(byte) { result += replacement.utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func special(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    package var markup: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }
    package mutating func appendInterpolation(_ text: String) { markup += HTML.escape(text) }
    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
  }
}

extension Sequence where Element == HTML {
  package func joined(separator: String = "") -> HTML {
    HTML(markup: map(\.markup).joined(separator: separator))
  }
}
