internal import Localization
internal import Presentation

/// What share of many numbers lies in each of several ranges, as bars.
struct HistogramChart: Chart {
  /// The ends of the ranges, one more than there are shares.
  var edges: [Double]
  var shares: [Double]
  var language: Language
  var title: String
  var description: String
  var xLabel: String

  private static let left = 54.0
  private static let right = 14.0
  private static let top = 34.0
  private static let bottom = 48.0

  /// Whole numbers are ends of ranges as they are; others are told apart by two decimals.
  private var decimals: Int { edges.allSatisfy { $0 == $0.rounded() } ? 0 : 2 }

  private func percent(_ share: Double, decimals: Int) -> String {
    // Of a share a percentage has two decimals fewer.
    ChartNumber.percent(language).text(share, decimals: decimals + 2)
  }

  func drawing(_ layout: ChartLayout) -> (width: Double, height: Double, content: HTML) {
    let (width, height) = (layout.width, layout == .wide ? 290.0 : 250.0)
    let (end, base) = (width - Self.right, height - Self.bottom)
    let yAxis = Axis(from: 0, to: shares.max() ?? 1, count: 5)
    let xAxis = Axis(
      from: edges.first ?? 0, to: edges.last ?? 1, count: layout == .wide ? 6 : 4, isPadded: false)
    func x(_ value: Double) -> Double { Self.left + xAxis.fraction(value) * (end - Self.left) }
    func y(_ share: Double) -> Double { base - yAxis.fraction(share) * (base - Self.top) }

    var html: HTML = "<g class=\"axis\">"
    for tick in yAxis.ticks {
      html += """
        <path class="grid" d="M\(Self.left) \(y(tick))H\(end)"/><text x="\(Self.left - 8)" \
        y="\(y(tick) + 4)" text-anchor="end">\
        \(percent(tick, decimals: max(0, yAxis.decimals - 2)))</text>
        """
    }
    for tick in xAxis.ticks {
      let text = NumberFormat.decimal(xAxis.decimals).string(tick, in: language)
      html += """
        <path d="M\(x(tick)) \(base)v5"/><text x="\(x(tick))" y="\(base + 20)" \
        text-anchor="middle">\(text)</text>
        """
    }
    html += "</g><g class=\"series-1\">"
    for (index, share) in shares.enumerated() {
      let (from, to) = (x(edges[index]), x(edges[index + 1]))
      html += """
        <path class="bar" d="M\(from + 0.5) \(base)V\(y(share))H\(to - 0.5)V\(base)Z"/>
        """
    }
    html += """
      </g><g class="axis"><path d="M\(Self.left) \(base)H\(end)"/>\
      <text class="axis-name" x="\((Self.left + end) / 2)" y="\(height - 8)" \
      text-anchor="middle">\(xLabel)</text>\
      <text class="axis-name" x="4" y="16">\(Wording.pixelShare[language])</text></g>
      """
    return (width, height, html)
  }

  func table(_ wording: Wording) -> HTML {
    var body = HTML(markup: "")
    let format = NumberFormat.decimal(decimals)
    for (index, share) in shares.enumerated() {
      let from = format.string(edges[index], in: language)
      let to = format.string(edges[index + 1], in: language)
      let range = "\(from) … \(to)"
      body += "<tr><th scope=\"row\">\(range)</th><td>\(percent(share, decimals: 2))</td></tr>"
    }
    return """
      <table><caption>\(title)</caption><thead><tr><th scope="col">\(xLabel)</th>\
      <th scope="col">\(Wording.pixelShare[language])</th></tr></thead><tbody>\(body)</tbody></table>
      """
  }
}
