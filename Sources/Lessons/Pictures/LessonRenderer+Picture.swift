internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
internal import Presentation

extension LessonRenderer {
  private struct PictureCard {
    var id, picture, caption, provenance, label: String
    var number: Int
  }

  mutating func render(_ picture: Picture, line: Int) throws(LessonError) -> HTML {
    try claim(picture.id, line: line)
    let scene: BuiltScene
    do throws(LessonError.Fault) {
      scene = try SceneBuilder(garments: Garments(root: files.root), language: language)
        .build(picture.scene)
    } catch {
      throw LessonError(file, line, error)
    }
    let path = "pictures/\(picture.scene.words).png"
    guard let bytes = try? PNG.encode(scene.grid.image, name: path) else {
      throw LessonError(file, line, .missingFile(path))
    }
    add(picture: Data(bytes), at: path)
    return try templates.render(
      "picture",
      PictureCard(
        id: picture.id, picture: svg(scene, of: picture, path: path).markup,
        caption: try render(picture.caption).markup, provenance: "Fashion-MNIST",
        label: wording.figure, number: figureCount))
  }

  /// The file with the names of its rows and columns, which are text and so of one language.
  private func svg(_ scene: BuiltScene, of picture: Picture, path: String) -> HTML {
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
      role="img" aria-labelledby="\(picture.id)-desc"><desc id="\(picture.id)-desc">\
      \(picture.alternative)</desc><image href="../\(path)" x="\(left)" y="\(top)" \
      width="\(width)" height="\(height)"/>\(content)</svg>
      """
  }
}
