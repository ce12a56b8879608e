internal import Foundation
internal import Localization
internal import Presentation

extension LessonRenderer {
  /// The folder of the drawings.
  private static let folder = "lessons/figures"

  /// A drawing: an SVG file whose texts are `[[en español|in English]]`, in the colours of the page.
  func diagram(_ name: String, of figure: Figure, line: Int) throws(LessonError) -> HTML {
    let path = "\(Self.folder)/\(name).svg"
    guard files.exists(path) else { throw LessonError(file, line, .missingFile(path)) }
    let text = try files.text(of: path)
    guard let start = text.firstRange(of: "<svg "), let end = text.range(of: "</svg>"),
      start.upperBound < end.lowerBound
    else { throw LessonError(path, 1, .badDiagram("it is no svg element")) }
    for forbidden in ["<script", "<style", "<foreignObject", " on", "href"]
    where text.contains(forbidden) {
      throw LessonError(path, 1, .badDiagram("it contains \"\(forbidden.trimmed)\""))
    }
    let label = """
      class="diagram" role="img" aria-labelledby="\(HTML.escape(figure.id))-desc"
      """
    let description =
      "<desc id=\"\(HTML.escape(figure.id))-desc\">"
      + "\(HTML.escape(figure.alternative))</desc>"
    var svg = String(text[start.lowerBound..<end.upperBound])
    svg.replace(/\[\[([^|\]]*)\|([^\]]*)\]\]/) { language == .es ? String($0.1) : String($0.2) }
    svg.replace("<svg ", with: "<svg \(label) ", maxReplacements: 1)
    guard let head = svg.firstIndex(of: ">") else {
      throw LessonError(path, 1, .badDiagram("its first tag does not end"))
    }
    svg.insert(contentsOf: description, at: svg.index(after: head))
    return HTML(markup: svg)
  }
}
