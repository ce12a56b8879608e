internal import Localization
internal import Presentation

extension LessonRenderer {
  /// The folder of the drawings.
  private static let folder = "lessons/figures"

  /// A drawing: an SVG file whose texts are `[[en español|in English]]`, in the colors of the page.
  func diagram(_ name: String, of figure: Figure, line: Int) throws(LessonError) -> HTML {
    let path = "\(Self.folder)/\(name).svg"
    guard files.exists(path) else { throw LessonError(file, line, .missingFile(path)) }
    let text = try files.text(of: path)
    do throws(Drawing.Fault) {
      return try Drawing(text).markup(
        id: figure.id, description: figure.alternative, language: language)
    } catch {
      throw LessonError(path, error.line, .badDiagram(error.reason))
    }
  }
}
