internal import Foundation
internal import Localization
internal import Presentation

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// A drawing of ours, read element by element: only what draws is taken over.
///
/// What a file says goes on the page of every reader, so that it is parsed as XML and written anew out
/// of elements and attributes that can run no script and load nothing.
struct Drawing {
  /// Why a file is no such drawing.
  struct Fault: Error, Equatable {
    var line: Int
    var reason: String
  }

  private indirect enum Node {
    case element(name: String, attributes: [(name: String, value: String)], children: [Node])
    case text(String)
  }

  private let root: Node

  /// Reads a file.
  init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.maximumSize else {
      throw Fault(line: 1, reason: "it has more than \(Self.maximumSize) bytes")
    }
    if let declaration = text.range(of: "<!DOCTYPE", options: .caseInsensitive) {
      let line = text[..<declaration.lowerBound].count { $0.isNewline } + 1
      throw Fault(line: line, reason: "it declares a document type")
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isRead = parser.parse()
    if let fault = reader.fault { throw fault }
    guard isRead, parser.parserError == nil, let root = reader.root else {
      throw Fault(line: max(1, parser.lineNumber), reason: "it is not well-formed XML")
    }
    self.root = root
  }

  /// The drawing with its texts in a language and a description for those who do not see it.
  func markup(
    id: String, description: String, language: Language
  ) -> HTML {
    guard case .element(_, let attributes, let children) = root else { return "" }
    let own = Self.markup(attributes)
    let inside = children.map { Self.markup($0, language) }.joined()
    return """
      <svg class="diagram" role="img" aria-labelledby="\(id)-desc"\(own)>\
      <desc id="\(id)-desc">\(description)</desc>\(inside)</svg>
      """
  }

  private static let maximumSize = 64 * 1024

  private static func markup(_ attributes: [(name: String, value: String)]) -> HTML {
    attributes.map { " \(HTML(markup: $0.name))=\"\($0.value)\"" as HTML }.joined()
  }

  private static func markup(_ node: Node, _ language: Language) -> HTML {
    switch node {
    case .text(let text): return HTML(text: inOne(language, of: text))
    case .element(let name, let attributes, let children):
      let (tag, own) = (HTML(markup: name), markup(attributes))
      if children.isEmpty { return "<\(tag)\(own)/>" }
      return "<\(tag)\(own)>\(children.map { markup($0, language) }.joined())</\(tag)>"
    }
  }

  /// A text with `[[español|English]]` in one language.
  private static func inOne(_ language: Language, of text: String) -> String {
    guard text.contains("[[") else { return text }
    return text.replacing(/\[\[([^|\]]*)\|([^\]]*)\]\]/) {
      language == .es ? String($0.1) : String($0.2)
    }
  }

  /// The elements that draw, and what they may say.
  private static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
  ]
  private static let attributes: Set<String> = [
    "viewBox", "x", "y", "dx", "dy", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "width",
    "height", "d", "points", "transform", "fill", "fill-opacity", "fill-rule", "stroke",
    "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity",
    "opacity", "text-anchor", "dominant-baseline", "font-size", "font-weight", "font-style",
    "style",
  ]

  /// Takes in what the parser tells, as long as nothing is wrong.
  private final class Reader: NSObject, XMLParserDelegate {
    private var open:
      [(name: String, attributes: [(name: String, value: String)], children: [Node])] =
        []
    private(set) var root: Node?
    private(set) var fault: Fault?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes found: [String: String]
    ) {
      if let reason = reason(against: name, found) {
        fault = fault ?? Fault(line: max(1, parser.lineNumber), reason: reason)
        parser.abortParsing()
        return
      }
      let kept = found.filter { $0.key != "xmlns" }.sorted { $0.key < $1.key }
      open.append((name, kept.map { ($0.key, $0.value) }, []))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard let ended = open.popLast() else { return }
      let node = Node.element(
        name: ended.name, attributes: ended.attributes, children: ended.children)
      if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard let holder = open.last else { return }
      // Between shapes there is nothing but the layout of the file.
      guard holder.name == "text" || holder.name == "tspan" else { return }
      // The parser hands over a text in pieces.
      if case .text(let start)? = holder.children.last {
        open[open.count - 1].children[holder.children.count - 1] = .text(start + text)
      } else {
        open[open.count - 1].children.append(.text(text))
      }
    }

    private func reason(against name: String, _ found: [String: String]) -> String? {
      if open.isEmpty, name != "svg" { return "its root is <\(name)> and not <svg>" }
      guard Drawing.elements.contains(name), open.isEmpty || name != "svg" else {
        return
          "it contains <\(name)>; there are \(Drawing.elements.sorted().joined(separator: ", "))"
      }
      for (attribute, value) in found.sorted(by: { $0.key < $1.key }) where attribute != "xmlns" {
        guard Drawing.attributes.contains(attribute) else {
          return "<\(name)> has the attribute \"\(attribute)\""
        }
        let folded = value.lowercased()
        for word in ["url(", "://", "\\", "javascript:", "expression(", "@import", "/*"]
        where folded.contains(word) {
          return "the attribute \"\(attribute)\" contains \"\(word)\""
        }
      }
      return nil
    }
  }
}
