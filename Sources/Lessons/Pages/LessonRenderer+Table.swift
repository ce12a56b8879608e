internal import Presentation

extension LessonRenderer {
  /// Renders a table; columns of numbers stand to the right, so that their digits line up.
  mutating func render(_ table: Table, line: Int) throws(LessonError) -> HTML {
    let numbers = Set(
      table.header.indices.dropFirst().filter { column in
        table.rows.allSatisfy { column >= $0.count || Self.isNumber($0[column]) }
      })
    let right: HTML = " class=\"number\""
    var head = HTML(markup: "")
    for (column, cell) in table.header.enumerated() {
      let side = numbers.contains(column) ? right : ""
      head += "<th scope=\"col\"\(side)>\(try inline(cell, line: line))</th>"
    }
    var rows = HTML(markup: "")
    for row in table.rows {
      var cells = HTML(markup: "")
      for (column, cell) in row.enumerated() {
        let content = try inline(cell, line: line)
        let side = numbers.contains(column) ? right : ""
        cells += column == 0 ? "<th scope=\"row\">\(content)</th>" : "<td\(side)>\(content)</td>"
      }
      rows += "<tr>\(cells)</tr>"
    }
    return """
      <div class="table-wrap" tabindex="0" role="region" aria-label="\(table.caption)"><table>\
      <caption>\(table.caption)</caption><thead><tr>\(head)</tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
  }

  /// Whether a cell holds a number and nothing else.
  private static func isNumber(_ cell: [Inline]) -> Bool {
    !cell.isEmpty
      && cell.allSatisfy { inline in
        switch inline {
        case .number: true
        case .text(let text), .code(let text), .math(let text): isNumber(text)
        case .strong(let children), .emphasis(let children): isNumber(children)
        default: false
        }
      }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,+-−–±%".contains($0) }
  }
}
