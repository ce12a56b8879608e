internal import Presentation

/// An element of an XML document, whatever text other people put into it.
struct Markup {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let children: [Markup]
  private let content: String

  /// An element that holds others.
  init(_ name: String, _ attributes: [(String, String)], _ children: [Markup] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
    content = ""
  }

  /// An element that holds text.
  init(_ name: String, _ attributes: [(String, String)], text: String) {
    self.name = name
    self.attributes = attributes
    children = []
    content = text
  }

  /// The element and what is in it, each child on a line of its own.
  func text(indent: String) -> String {
    let start = "\(indent)<\(name)" + attributes.map { " \($0)=\"\(Self.attribute($1))\"" }.joined()
    if !children.isEmpty {
      let lines = children.map { $0.text(indent: indent + "  ") }.joined(separator: "\n")
      return "\(start)>\n\(lines)\n\(indent)</\(name)>"
    }
    return content.isEmpty ? "\(start)/>" : "\(start)>\(Self.escaped(content))</\(name)>"
  }

  /// A reader would make spaces of the line ends in an attribute.
  private static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }

  /// The text without what XML 1.0 cannot hold, and without what it would read as its own.
  private static func escaped(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    // Noncharacters at the end of the first plane; control characters are gone with what steers a
    // terminal.
    kept.append(
      contentsOf: text.printable.unicodeScalars.filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" })
    return HTML.escape(String(kept))
  }
}
