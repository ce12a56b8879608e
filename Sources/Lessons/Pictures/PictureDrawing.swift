internal import Presentation

/// The file of a scene with the names of its rows, columns and cells, which are text and so of one
/// language.
struct PictureDrawing {
  let scene: BuiltScene
  /// The file, as a page has it.
  let path: String

  private static let lineHeight = 14.0
  private static let characterWidth = 7.6

  private var grid: PictureGrid { scene.grid }

  /// Cells of about the width of a thumb, or as wide as what is written below them.
  private var scale: Double {
    scene.captions.isEmpty ? min(2, 640 / Double(max(1, grid.width))) : 3
  }

  private var cell: Double { Double(grid.side) * scale }

  /// The lines below each cell.
  private var captions: [[[String]]] {
    scene.captions.map { row in row.map { wrapped($0, width: Int(cell / 6.6)) } }
  }

  /// The room below each row.
  private var captionHeight: Double {
    let lines = captions.joined().map(\.count).max() ?? 0
    return lines == 0 ? 0 : 10 + Double(lines) * Self.lineHeight
  }

  /// The drawing; an element of this id says what it shows.
  func svg(id: String, description: String) -> HTML {
    let rowNames = scene.rowNames.map { wrapped($0, width: 12) }
    let left =
      rowNames.isEmpty
      ? 0 : 12 + Double(rowNames.joined().map(\.count).max() ?? 0) * Self.characterWidth
    let heads = scene.columnNames.map { wrapped($0, width: max(4, Int(cell / 7))) }
    let top = heads.isEmpty ? 0 : 6 + Double(heads.map(\.count).max() ?? 0) * Self.lineHeight
    let width = left + Double(grid.width) * scale
    let height = top + Double(grid.height) * scale + captionHeight * Double(grid.rows.count)
    let said = ([description] + scene.captions.joined()).joined(separator: " · ")
    return """
      <svg class="picture" viewBox="0 0 \(Int(width)) \(Int(height.rounded(.up)))" \
      style="max-width:\(Int(width))px" \
      role="img" aria-labelledby="\(id)-desc"><desc id="\(id)-desc">\(said)</desc>\
      \(images(left: left, top: top))\(names(rowNames, heads, left: left, top: top))\
      \(captions(left: left, top: top))</svg>
      """
  }

  private func y(ofRow row: Int) -> Double {
    Double(grid.start(of: row)) * scale + Double(row) * captionHeight
  }

  private func x(ofColumn column: Int) -> Double { Double(grid.start(of: column)) * scale }

  private func images(left: Double, top: Double) -> HTML {
    guard !grid.isFilled || !scene.captions.isEmpty else {
      return """
        <image href="../\(path)" x="\(left)" y="\(top)" width="\(Double(grid.width) * scale)" \
        height="\(Double(grid.height) * scale)"/>
        """
    }
    // Each image is cut out of the file, so that nothing black stands around it.
    var html = HTML(markup: "")
    for (row, images) in grid.rows.enumerated() {
      for (column, image) in images.enumerated() {
        let size = grid.size(of: image)
        let (down, right) = ((grid.side - size.height) / 2, (grid.side - size.width) / 2)
        html += """
          <svg x="\(left + x(ofColumn: column) + Double(right) * scale)" \
          y="\(top + y(ofRow: row) + Double(down) * scale)" \
          width="\(Double(size.width) * scale)" height="\(Double(size.height) * scale)" \
          viewBox="\(grid.start(of: column) + right) \(grid.start(of: row) + down) \
          \(size.width) \(size.height)"><image href="../\(path)" width="\(grid.width)" \
          height="\(grid.height)"/></svg>
          """
      }
    }
    return html
  }

  private func names(
    _ rows: [[String]], _ columns: [[String]], left: Double, top: Double
  ) -> HTML {
    var html = HTML(markup: "")
    for (index, lines) in rows.enumerated() {
      let middle = top + y(ofRow: index) + cell / 2
      for (line, text) in lines.enumerated() {
        let y = middle + 4 + (Double(line) - Double(lines.count - 1) / 2) * Self.lineHeight
        html += "<text x=\"\(left - 8)\" y=\"\(y)\" text-anchor=\"end\">\(text)</text>"
      }
    }
    for (index, lines) in columns.enumerated() {
      let middle = left + x(ofColumn: index) + cell / 2
      for (line, text) in lines.enumerated() {
        let y = top - 6 - Double(lines.count - 1 - line) * Self.lineHeight
        html += "<text x=\"\(middle)\" y=\"\(y)\" text-anchor=\"middle\">\(text)</text>"
      }
    }
    return html
  }

  private func captions(left: Double, top: Double) -> HTML {
    var html = HTML(markup: "")
    for (row, captions) in captions.enumerated() {
      for (column, lines) in captions.enumerated() {
        let middle = left + x(ofColumn: column) + cell / 2
        for (line, text) in lines.enumerated() {
          let y = top + y(ofRow: row) + cell + Double(line + 1) * Self.lineHeight
          html += "<text x=\"\(middle)\" y=\"\(y)\" text-anchor=\"middle\">\(text)</text>"
        }
      }
    }
    return html
  }
}
