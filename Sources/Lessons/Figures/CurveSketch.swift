internal import Presentation

/// A curve as a small drawing without numbers, for readers to pick what they expect.
enum CurveSketch {
  private static let (width, height) = (120.0, 64.0)
  /// Room for the axes and for the width of the curve.
  private static let margin = 5.0

  /// - Parameters:
  ///   - heights: From 0 to 1, evenly spaced.
  ///   - base: A curve to compare with, dashed.
  static func svg(_ heights: [Double], base: [Double]? = nil) -> HTML {
    let dashed: HTML = base.map { "<polyline class=\"base\" points=\"\(points($0))\"/>" } ?? ""
    return """
      <svg class="sketch" viewBox="0 0 120 64" aria-hidden="true" focusable="false">\
      <path d="M2 2v60h116"/><polyline points="\(points(heights))"/>\(dashed)</svg>
      """
  }

  private static func points(_ heights: [Double]) -> String {
    let step = (width - 2 * margin) / Double(max(heights.count - 1, 1))
    return heights.enumerated().map { index, value in
      let x = margin + step * Double(index)
      let y = margin + (height - 2 * margin) * (1 - value)
      return "\(short(x)),\(short(y))"
    }.joined(separator: " ")
  }

  /// Half a unit is less than a pixel.
  private static func short(_ value: Double) -> String {
    let half = (2 * value).rounded() / 2
    return half == half.rounded() ? "\(Int(half))" : "\(half)"
  }
}
