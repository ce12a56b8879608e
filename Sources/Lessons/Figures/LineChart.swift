import Foundation
internal import Localization
internal import Presentation
import RunRecords

/// Curves of several settings along an axis, each with the interval of its mean.
///
/// They differ in colour, dashes and markers, and their names stand beside their ends or, on a narrow
/// screen, below with a sample of the line.
struct LineChart: Chart {
  var series: [RunRecord.Series]
  var language: Language
  var title: String
  var description: String
  var xLabel: String
  var yLabel: String
  var number: ChartNumber
  /// Names stand beside the ends of the curves, or below the chart where that is narrow.
  private var layout = ChartLayout.wide
  /// The names of the curves in lines, and the room to the right of the curves that they need: made
  /// once for a drawing, because every point asks for them.
  private var names: [[String]] = []
  private var right = 12.0

  init(
    series: [RunRecord.Series], language: Language, title: String, description: String,
    xLabel: String, yLabel: String, number: ChartNumber
  ) {
    self.series = series
    self.language = language
    self.title = title
    self.description = description
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.number = number
  }

  private var isPercent: Bool { number.isPercent }
  private var width: Double { layout.width }
  private var height: Double { layout == .wide ? 310 : 270 }
  private static let top = 34.0
  private static let bottom = 48.0
  private static let left = 54.0
  /// The width of a character of a label at the largest size that the style sheet gives it.
  private static let characterWidth = 9.4
  private static let lineHeight = 16.0
  private static let labelGap = 5.0
  private static let labelWidth = 15
  private static let maximumPoints = 200
  /// What is drawn of values that leave every scale, such as those of a loss that explodes; `nil` for all.
  var limits: ClosedRange<Double>?
  /// How many marks a curve has at most, beside its dashes.
  var maximumMarkers = 30
  private static let dashes = ["", "7 4", "2 3", "10 3 2 3", "5 2", "1 4"]

  /// The chart for a layout.
  private func laidOut(_ layout: ChartLayout) -> LineChart {
    var chart = self
    chart.layout = layout
    guard layout == .wide else { return chart }
    chart.names = series.map { wrapped(language == .es ? $0.es : $0.en, width: Self.labelWidth) }
    let longest = chart.names.joined().map(\.count).max() ?? 0
    chart.right = 20 + Double(min(longest, Self.labelWidth + 4)) * Self.characterWidth
    return chart
  }

  private var xAxis: Axis {
    let all = series.flatMap(\.x)
    return Axis(
      from: all.min() ?? 0, to: all.max() ?? 1, count: 6,
      isWhole: all.allSatisfy { $0 == $0.rounded() }, isPadded: false)
  }

  private var yAxis: Axis {
    let (low, high) = (
      clipped(series.flatMap(\.intervalLow).min() ?? 0),
      clipped(series.flatMap(\.intervalHigh).max() ?? 1)
    )
    // Shares that begin near nothing begin at nothing; others show that they do not.
    return Axis(
      from: isPercent && low > 0 && low <= high / 2 ? 0 : low, to: high, count: 5,
      isPadded: limits == nil)
  }

  func drawing(_ layout: ChartLayout) -> (width: Double, height: Double, content: HTML) {
    laidOut(layout).drawing()
  }

  private func drawing() -> (width: Double, height: Double, content: HTML) {
    let (xAxis, yAxis) = (xAxis, yAxis)
    var content = HTML(markup: "")
    content += grid(xAxis, yAxis)
    for (number, series) in series.enumerated() {
      content += curve(series, number: number, xAxis, yAxis)
    }
    content += layout == .wide ? labels(xAxis, yAxis) : legend
    let legendHeight = layout == .wide ? 0 : Self.legendRow * Double(series.count)
    return (width, height + legendHeight, content)
  }

  private func x(_ value: Double, _ axis: Axis) -> Double {
    Self.left + axis.fraction(value) * (width - Self.left - right)
  }

  private func clipped(_ value: Double) -> Double {
    limits.map { min(max(value, $0.lowerBound), $0.upperBound) } ?? value
  }

  private func y(_ value: Double, _ axis: Axis) -> Double {
    height - Self.bottom - axis.fraction(clipped(value)) * (height - Self.bottom - Self.top)
  }

  private func grid(_ xAxis: Axis, _ yAxis: Axis) -> HTML {
    let end = width - right
    let base = height - Self.bottom
    var html: HTML = "<g class=\"axis\">"
    for tick in yAxis.ticks {
      let position = y(tick, yAxis)
      html += """
        <path class="grid" d="M\(Self.left) \(position)H\(end)"/><text x="\(Self.left - 8)" \
        y="\(position + 4)" text-anchor="end">\(number.text(tick, decimals: yAxis.decimals))</text>
        """
    }
    for tick in xAxis.ticks {
      let position = x(tick, xAxis)
      let label = NumberFormat.decimal(xAxis.decimals).string(tick, in: language)
      html += """
        <path d="M\(position) \(base)v5"/><text x="\(position)" y="\(base + 20)" \
        text-anchor="middle">\(label)</text>
        """
    }
    if isPercent && yAxis.range.lowerBound > 0 {
      html += "<path class=\"break\" d=\"M\(Self.left) \(base)v-5l-4-3l8-4l-4-3v-5\"/>"
    }
    html += """
      <path d="M\(Self.left) \(base)H\(end)"/>\
      <text class="axis-name" x="\((Self.left + end) / 2)" y="\(height - 8)" \
      text-anchor="middle">\(xLabel)</text>\
      <text class="axis-name" x="4" y="16">\(yLabel)</text></g>
      """
    return html
  }

  private func curve(
    _ series: RunRecord.Series, number: Int, _ xAxis: Axis, _ yAxis: Axis
  ) -> HTML {
    let kept = Downsampling.indices(x: series.x, y: series.mean, count: Self.maximumPoints)
    func points(_ values: [Double], _ indices: some Sequence<Int>) -> String {
      indices.map { "\(x(series.x[$0], xAxis).svg) \(y(values[$0], yAxis).svg)" }
        .joined(separator: "L")
    }
    var html: HTML = "<g class=\"series series-\(number % Self.dashes.count + 1)\">"
    if series.halfWidth.contains(where: { $0 > 0 }) {
      let (low, high) = (series.intervalLow, series.intervalHigh)
      html += """
        <path class="band" d="M\(points(high, kept))L\(points(low, kept.reversed()))Z"/>
        """
    }
    html += "<path class=\"line\"\(Self.stroke(number)) d=\"M\(points(series.mean, kept))\"/>"
    let every = max(1, (kept.count + maximumMarkers - 1) / maximumMarkers)
    for index in kept.indices where index % every == 0 {
      let (centreX, centreY) = (
        x(series.x[kept[index]], xAxis), y(series.mean[kept[index]], yAxis)
      )
      html += "<path class=\"marker\" d=\"\(Self.marker(number, centreX, centreY))\"/>"
    }
    return html + "</g>"
  }

  /// The names of the curves beside their ends, moved apart where they would touch.
  private func labels(_ xAxis: Axis, _ yAxis: Axis) -> HTML {
    let ends = series.map { y($0.mean[$0.mean.count - 1], yAxis) }
    let heights = names.map { Double($0.count) * Self.lineHeight + Self.labelGap }
    let centres = Self.spread(
      ends, heights: heights, from: Self.top - 14, to: height - Self.bottom + 14)
    var html: HTML = "<g class=\"labels\">"
    for (number, lines) in names.enumerated() {
      let end = x(series[number].x[series[number].x.count - 1], xAxis)
      let start = width - right + 14
      let top = centres[number] - (heights[number] - Self.labelGap) / 2 + Self.lineHeight * 0.75
      html += """
        <g class="series-\(number % Self.dashes.count + 1)">\
        <path class="leader" d="M\(end + 5) \(ends[number])L\(start - 3) \(centres[number])"/>
        """
      for (line, text) in lines.enumerated() {
        html += "<text x=\"\(start)\" y=\"\(top + Double(line) * Self.lineHeight)\">\(text)</text>"
      }
      html += "</g>"
    }
    return html + "</g>"
  }

  private static let legendRow = 22.0

  /// The names of the curves below the chart, each with a sample of its line.
  private var legend: HTML {
    var html: HTML = "<g class=\"labels\">"
    for (number, series) in series.enumerated() {
      let y = height + Self.legendRow * (Double(number) + 0.4)
      html += """
        <g class="series-\(number % Self.dashes.count + 1)">\
        <path class="line"\(Self.stroke(number)) d="M8 \(y)H44"/>\
        <path class="marker" d="\(Self.marker(number, 26, y))"/>\
        <text x="\(Self.left)" y="\(y + 4.5)">\(language == .es ? series.es : series.en)</text></g>
        """
    }
    return html + "</g>"
  }

  private static func stroke(_ number: Int) -> HTML {
    let dash = dashes[number % dashes.count]
    return dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
  }

  /// Centres as near as possible to the wanted ones at which labels do not overlap.
  static func spread(
    _ wanted: [Double], heights: [Double], from low: Double, to high: Double
  ) -> [Double] {
    var centres = wanted
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var edge = low
    for index in order {
      centres[index] = max(centres[index], edge + heights[index] / 2)
      edge = centres[index] + heights[index] / 2
    }
    edge = high
    for index in order.reversed() {
      centres[index] = min(centres[index], edge - heights[index] / 2)
      edge = centres[index] - heights[index] / 2
    }
    return centres
  }

  private static func marker(_ number: Int, _ x: Double, _ y: Double) -> String {
    let at = { (dx: Double, dy: Double) in "\((x + dx).svg) \((y + dy).svg)" }
    return switch number % 4 {
    // Larger than the others, so that it shows around the marker of a curve on top of it.
    case 0: "M\(at(-4.8, 0))a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0Z"
    case 1: "M\(at(-3.2, -3.2))h6.4v6.4h-6.4Z"
    case 2: "M\(at(0, -4.4))L\(at(4.2, 3.2))L\(at(-4.2, 3.2))Z"
    default: "M\(at(0, -4.6))L\(at(4.6, 0))L\(at(0, 4.6))L\(at(-4.6, 0))Z"
    }
  }
}

extension RunRecord.Series {
  /// The lower ends of the intervals of the means.
  var intervalLow: [Double] { zip(mean, halfWidth).map { $0 - $1 } }
  /// The upper ends of the intervals of the means.
  var intervalHigh: [Double] { zip(mean, halfWidth).map { $0 + $1 } }
}
