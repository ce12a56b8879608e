internal import Localization
internal import Presentation

/// Numbers with their intervals, one below the other: what several settings came to, or the paired
/// differences that were claimed.
///
/// Each row has its name above it, so that the same drawing fits a column of text and a phone.
struct IntervalChart: Chart {
  struct Row: Equatable {
    /// What is measured.
    var name: String
    /// ✔, ✘ or ○ before the name; empty for none.
    var mark = ""
    var value: Double
    var halfWidth: Double
  }

  var rows: [Row]
  var language: Language
  var title: String
  var description: String
  var number: ChartNumber
  /// Whether the numbers are differences, which are read from zero.
  var isDifference: Bool

  private static let left = 22.0
  private static let lineHeight = 17.0
  private static let plotHeight = 20.0
  private static let gap = 9.0
  private static let axisHeight = 46.0

  private func axis(_ layout: ChartLayout) -> Axis {
    var low = rows.map { $0.value - $0.halfWidth }.min() ?? 0
    var high = rows.map { $0.value + $0.halfWidth }.max() ?? 1
    if isDifference { (low, high) = (min(low, 0), max(high, 0)) }
    return Axis(from: low, to: high, count: layout == .wide ? 5 : 3)
  }

  func drawing(_ layout: ChartLayout) -> (width: Double, height: Double, content: HTML) {
    let axis = axis(layout)
    let titleLines = wrapped(title, width: layout == .wide ? 68 : 42)
    let numbers = rows.map {
      number.interval(
        $0.value, $0.halfWidth, isDifference: isDifference, hasSign: isDifference)
    }
    let right = 14 + Double(numbers.map(\.count).max() ?? 0) * 8.2
    let end = layout.width - right
    func x(_ value: Double) -> Double { Self.left + axis.fraction(value) * (end - Self.left) }

    var content = HTML(markup: "")
    var y = 4.0
    for (row, text) in zip(rows, numbers) {
      let name = row.mark.isEmpty ? row.name : "\(row.mark) \(row.name)"
      for line in wrapped(name, width: layout == .wide ? 64 : 38) {
        y += Self.lineHeight
        content += "<text class=\"row-name\" x=\"\(Self.left - 16)\" y=\"\(y)\">\(line)</text>"
      }
      let middle = y + Self.plotHeight / 2 + 3
      content += """
        <path class="grid" d="M\(Self.left) \(middle)H\(end)"/>\
        <g class="\(Self.style(row.mark))"><path class="interval" \
        d="M\(x(row.value - row.halfWidth)) \(middle)H\(x(row.value + row.halfWidth))\
        m0 -5v10M\(x(row.value - row.halfWidth)) \(middle - 5)v10"/>\
        <circle class="marker" cx="\(x(row.value))" cy="\(middle)" r="5"/></g>\
        <text x="\(end + 10)" y="\(middle + 4.5)">\(text)</text>
        """
      y += Self.plotHeight + Self.gap
    }
    content += scale(axis, from: 4, to: y, end: end, x)
    for (line, text) in titleLines.enumerated() {
      content += """
        <text class="axis-name" x="\(layout.width / 2)" y="\(y + 38 + Double(line) * 16)" \
        text-anchor="middle">\(text)</text>
        """
    }
    let height = y + Self.axisHeight + Double(titleLines.count - 1) * 16
    return (layout.width, height, content)
  }

  private func scale(
    _ axis: Axis, from top: Double, to base: Double, end: Double, _ x: (Double) -> Double
  ) -> HTML {
    var html: HTML = "<g class=\"axis\"><path d=\"M\(Self.left) \(base)H\(end)\"/>"
    for tick in axis.ticks {
      html += """
        <path d="M\(x(tick)) \(base)v5"/><text x="\(x(tick))" y="\(base + 19)" \
        text-anchor="middle">\(tickText(tick, axis))</text>
        """
    }
    if isDifference { html += "<path class=\"zero\" d=\"M\(x(0)) \(top)V\(base)\"/>" }
    return html + "</g>"
  }

  private func tickText(_ tick: Double, _ axis: Axis) -> String {
    guard number.isPercent else {
      return NumberFormat.decimal(axis.decimals).string(tick, in: language)
    }
    let text = NumberFormat.decimal(max(0, axis.decimals - 2)).string(100 * tick, in: language)
    return isDifference ? text : text + (language == .es ? "\u{A0}%" : "%")
  }

  private static func style(_ mark: String) -> String {
    switch mark {
    case "✔": "series-3"
    case "✘": "series-2"
    case "○": "series-6"
    default: "series-1"
    }
  }

  func table(_ wording: Wording) -> HTML {
    var body = HTML(markup: "")
    for row in rows {
      let text = number.interval(
        row.value, row.halfWidth, isDifference: isDifference, hasSign: isDifference)
      body += "<tr><th scope=\"row\">\(row.mark) \(row.name)</th><td>\(text)</td></tr>"
    }
    return """
      <table><caption>\(title)</caption><thead><tr><th scope="col">\(wording.setting)</th>\
      <th scope="col">\(wording.meanAndInterval)</th></tr></thead><tbody>\(body)</tbody></table>
      """
  }
}
