internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
internal import Presentation

extension LessonRenderer {
  /// Garments as one file, with their names in the language of the page.
  mutating func picture(
    _ content: Scene, of figure: Figure, line: Int
  ) throws(LessonError) -> HTML {
    let scene: BuiltScene
    do throws(LessonError.Fault) {
      scene = try SceneBuilder(garments: Garments(root: files.root), language: language)
        .build(content)
    } catch {
      throw LessonError(file, line, error)
    }
    let path = "pictures/\(content.words).png"
    guard let bytes = try? PNG.encode(scene.grid.image, name: path) else {
      throw LessonError(file, line, .missingFile(path))
    }
    add(picture: Data(bytes), at: path)
    return svg(scene, of: figure, path: path)
  }

  /// The file with the names of its rows and columns, which are text and so of one language.
  private func svg(_ scene: BuiltScene, of figure: Figure, path: String) -> HTML {
    let grid = scene.grid
    // Cells of about the width of a thumb; names in the size of captions.
    let scale = min(2, 560 / Double(max(1, grid.width)))
    let (width, height) = (Double(grid.width) * scale, Double(grid.height) * scale)
    let cell = Double(grid.side) * scale
    let lines = scene.rowNames.map { wrapped($0, width: 12) }
    let left = lines.isEmpty ? 0 : 12 + Double(lines.joined().map(\.count).max() ?? 0) * 7.6
    let heads = scene.columnNames.map { wrapped($0, width: max(4, Int(cell / 7))) }
    let top = heads.isEmpty ? 0 : 6 + Double(heads.map(\.count).max() ?? 0) * 14
    var content = HTML(markup: "")
    for (index, lines) in lines.enumerated() {
      let middle = top + (Double(grid.start(of: index)) * scale + cell / 2)
      for (line, text) in lines.enumerated() {
        let y = middle + 4 + (Double(line) - Double(lines.count - 1) / 2) * 14
        content += "<text x=\"\(left - 8)\" y=\"\(y)\" text-anchor=\"end\">\(text)</text>"
      }
    }
    for (index, lines) in heads.enumerated() {
      let middle = left + Double(grid.start(of: index)) * scale + cell / 2
      for (line, text) in lines.enumerated() {
        let y = top - 6 - Double(lines.count - 1 - line) * 14
        content += "<text x=\"\(middle)\" y=\"\(y)\" text-anchor=\"middle\">\(text)</text>"
      }
    }
    return """
      <svg class="picture" viewBox="0 0 \(Int(left + width)) \(Int((top + height).rounded(.up)))" \
      style="max-width:\(Int(left + width))px" \
      role="img" aria-labelledby="\(figure.id)-desc"><desc id="\(figure.id)-desc">\
      \(figure.alternative)</desc><image href="../\(path)" x="\(left)" y="\(top)" \
      width="\(width)" height="\(height)"/>\(content)</svg>
      """
  }
}
