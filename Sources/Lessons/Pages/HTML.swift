/// Markup that is safe to put on a page.
///
/// An interpolated `String` is escaped, an interpolated `HTML` is not, so forgetting to escape is
/// not possible:
/// ```swift
/// let item: HTML = "<li>\(title)</li>"
/// ```
struct HTML: Equatable, Sendable, ExpressibleByStringInterpolation {
  var markup: String

  /// Takes markup as it is: for literals, and for what a template or a lock file holds.
  init(markup: String) { self.markup = markup }

  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// A text, escaped.
  init(text: String) { markup = HTML.escape(text) }

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// The text with the five characters replaced that mean something in markup or attributes.
  static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var markup: String

    init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ text: String) { markup += HTML.escape(text) }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
  }
}

extension Sequence where Element == HTML {
  func joined(separator: String = "") -> HTML {
    HTML(markup: map(\.markup).joined(separator: separator))
  }
}
