internal import Localization
internal import Presentation

/// A table of numbers whose cells are the darker the greater the number is.
struct HeatMap: Chart {
  var rows: [String]
  var columns: [String]
  /// Row by row; `nil` where nothing was measured.
  var values: [[Double?]]
  var language: Language
  var title: String
  var description: String
  var number: ChartNumber
  /// Whether row `i` has cells in its first `i + 1` columns only, as the pairs of things have.
  var isHalf = false

  private static let rowHeight = 34.0
  private static let top = 40.0

  private var range: ClosedRange<Double> {
    let all = values.joined().compactMap { $0 }
    return (all.min() ?? 0)...(all.max() ?? 1)
  }

  /// Two digits tell apart what a colour cannot.
  private var decimals: Int {
    if isHalf { return 3 }
    return number.isPercent
      ? 2 : Axis.decimals(of: max(1e-6, (range.upperBound - range.lowerBound) / 10))
  }

  private func text(_ value: Double?) -> String {
    value.map { number.text($0, decimals: decimals) } ?? "–"
  }

  /// What stands in a cell: ten columns leave no room for the sign of percent.
  private func cellText(_ value: Double?) -> String {
    isHalf ? text(value).filter { $0 != "%" && $0 != "\u{A0}" } : text(value)
  }

  func drawing(_ layout: ChartLayout) -> (width: Double, height: Double, content: HTML) {
    let nameWidth = layout == .wide ? 16 : 11
    let left =
      14 + Double(min(nameWidth, rows.map(\.count).max() ?? 0)) * 8.2
    let right = isHalf ? 16.0 : 4
    let cell = min(96, (layout.width - left - right) / Double(max(1, columns.count)))
    let spread = range.upperBound - range.lowerBound
    var html = HTML(markup: "")
    for (column, name) in columns.enumerated() {
      guard !isHalf else {
        // Above the first cell of the column, where the other half leaves room.
        html += """
          <text class="row-name" x="\(left + Double(column) * cell + 2)" \
          y="\(Self.top + Double(column) * Self.rowHeight - 8)">\(name)</text>
          """
        continue
      }
      let lines = wrapped(name, width: Int(cell / 7.2))
      for (line, text) in lines.enumerated() {
        let y = Self.top - 8 - Double(lines.count - 1 - line) * 14
        html += """
          <text class="row-name" x="\(left + (Double(column) + 0.5) * cell)" y="\(y)" \
          text-anchor="middle">\(text)</text>
          """
      }
    }
    for (row, name) in rows.enumerated() {
      let y = Self.top + Double(row) * Self.rowHeight
      let lines = wrapped(name, width: nameWidth)
      for (line, text) in lines.enumerated() {
        let shift = Double(line) * 14 - Double(lines.count - 1) * 7
        html += """
          <text class="row-name" x="\(left - 8)" y="\(y + Self.rowHeight / 2 + 4.5 + shift)" \
          text-anchor="end">\(text)</text>
          """
      }
      for (column, value) in values[row].enumerated() where !isHalf || column <= row {
        let share = value.map { spread > 0 ? ($0 - range.lowerBound) / spread : 0.5 } ?? 0
        let x = left + Double(column) * cell
        html += """
          <rect class="cell" x="\(x + 1)" y="\(y + 1)" width="\(cell - 2)" \
          height="\(Self.rowHeight - 2)" rx="3" style="--share:\(Int((share * 100).rounded()))%"/>\
          <text class="\(share > 0.55 ? "on-cell" : "in-cell")" x="\(x + cell / 2)" \
          y="\(y + Self.rowHeight / 2 + 4.5)" text-anchor="middle">\(cellText(value))</text>
          """
      }
    }
    let height = Self.top + Double(rows.count) * Self.rowHeight + 4
    return (layout.width, height, html)
  }

  func table(_ wording: Wording) -> HTML {
    var head: HTML = "<th scope=\"col\">\(wording.setting)</th>"
    for column in columns { head += "<th scope=\"col\">\(column)</th>" }
    var body = HTML(markup: "")
    for (row, name) in rows.enumerated() {
      body += "<tr><th scope=\"row\">\(name)</th>"
      for value in values[row] { body += "<td>\(text(value))</td>" }
      body += "</tr>"
    }
    return """
      <table><caption>\(title)</caption><thead><tr>\(head)</tr></thead>\
      <tbody>\(body)</tbody></table>
      """
  }
}
