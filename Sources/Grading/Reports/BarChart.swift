/// Numbers as bars of text, a column for each.
struct BarChart {
  /// The numbers, not negative; what is not finite has no bar.
  var values: [Double]
  /// What the highest bar stands for.
  var top: Double
  /// Lines of the chart.
  var rows = 4

  private static let eighths = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The lines, from the top down.
  var lines: [String] {
    (0..<rows).reversed().map { row in
      values.map { value in
        guard value.isFinite, top > 0 else { return "   " }
        let height = min(1, max(0, value / top)) * Double(8 * rows)
        let part = min(8, max(0, Int(height.rounded()) - 8 * row))
        // A value that rounds to nothing still has a mark, so that it is not taken for a gap.
        let mark = row == 0 && part == 0 ? "▁" : Self.eighths[part]
        return mark + mark + " "
      }.joined()
    }
  }
}
