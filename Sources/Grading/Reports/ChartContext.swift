internal import Presentation

/// A line chart as its template shows it: the places and the words of an SVG of 340 by 210.
struct ChartContext {
  let kind: String
  let name: String
  let description: String
  let epoch: String
  let rows: [Row]
  let columns: [Column]
  /// The corners of each unbroken piece of the line.
  let lines: [String]
  let points: [Point]
  /// The last point that is drawn.
  let last: Point

  /// A line across the chart and its number.
  struct Row {
    let y: String
    let label: String
    let labelY: String
  }

  /// The number of an epoch below the chart.
  struct Column {
    let x: String
    let label: String
  }

  struct Point {
    let x: String
    let y: String
    let label: String
    let labelY: String
    let sentence: String
  }

  private static let (left, right, top, base) = (56.0, 332.0, 38.0, 168.0)

  /// Nil where nothing can be drawn.
  init?(_ series: CurveSeries) {
    let values = series.drawable
    let step = series.isShare ? 0.25 : Self.step(values.compactMap { $0 })
    let low = (min(0, values.compactMap { $0 }.min() ?? 0) / step).rounded(.down)
    let high = series.isShare ? 4 : ((values.compactMap { $0 }.max() ?? 0) / step).rounded(.up)
    let (bottom, ceiling) = (low * step, max(high, low + 1) * step)
    func x(_ index: Int) -> String {
      let share = (Double(index) + 0.5) / Double(values.count)
      return (Self.left + share * (Self.right - Self.left)).svg
    }
    func y(_ value: Double, above: Double = 0) -> String {
      let share = (value - bottom) / (ceiling - bottom)
      return (Self.base - share * (Self.base - Self.top) - above).svg
    }
    let points = values.enumerated().map { index, value in
      value.map {
        Point(
          x: x(index), y: y($0), label: series.text($0), labelY: y($0, above: 9),
          sentence: series.point(index))
      }
    }
    guard let last = points.compactMap({ $0 }).last else { return nil }
    self.last = last
    self.points = points.compactMap { $0 }
    lines = points.split { $0 == nil }.map { piece in
      piece.compactMap { $0 }.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    }
    kind = series.kind
    name = series.name
    description = series.description
    epoch = series.epoch
    let digits = Axis.decimals(of: step)
    rows = stride(from: low, through: max(high, low + 1), by: 1).map {
      Row(
        y: y($0 * step), label: series.tick($0 * step, digits: digits),
        labelY: y($0 * step, above: -5))
    }
    let every = (values.count + 9) / 10
    columns = stride(from: 0, to: values.count, by: every).map {
      Column(x: x($0), label: "\($0 + 1)")
    }
  }

  /// The distance of about four lines across, 1, 2 or 5 times a power of ten.
  private static func step(_ values: [Double]) -> Double {
    // Losses that are all nothing still have an axis.
    let spread = max(values.max() ?? 0, 0.01) - min(values.min() ?? 0, 0)
    return Axis.step(near: spread / 4)
  }
}
