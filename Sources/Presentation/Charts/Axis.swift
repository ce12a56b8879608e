internal import Foundation

/// An axis of a chart: the range it spans and the round numbers marked on it.
package struct Axis: Equatable, Sendable {
  package var range: ClosedRange<Double>
  package var ticks: [Double]

  /// An axis with about `count` ticks, spaced by 1, 2 or 5 times a power of ten, that holds all
  /// values from `low` to `high`.
  ///
  /// - Parameters:
  ///   - isWhole: Whether the values count something, so that ticks between whole numbers mean nothing.
  ///   - isPadded: Whether the range grows to the next ticks.
  package init(
    from low: Double, to high: Double, count: Int, isWhole: Bool = false, isPadded: Bool = true
  ) {
    let spread = high - low
    // Values that are all the same get room around them.
    let rough = spread > 0 ? spread / Double(count) : max(abs(high), 1) / 10
    let step = isWhole ? max(1, Self.step(near: rough)) : Self.step(near: rough)
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    let all = stride(from: first, through: last, by: 1).map { $0 * step }
    if isPadded || spread <= 0 {
      ticks = all
      range = first * step...last * step
    } else {
      ticks = all.filter { $0 >= low && $0 <= high }
      range = low...high
    }
  }

  /// Where a value lies between the ends, 0 to 1.
  package func fraction(_ value: Double) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// How many decimals tell the ticks apart.
  package var decimals: Int {
    guard ticks.count > 1 else { return 0 }
    return Self.decimals(of: abs(ticks[1] - ticks[0]))
  }

  /// The smallest step that is at least so large: 1, 2 or 5 times a power of ten.
  package static func step(near rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let factor = rough / power
    return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power
  }

  /// How many decimals tell numbers apart that are multiples of a step.
  package static func decimals(of step: Double) -> Int {
    max(0, Int(-(log10(step) + 1e-9).rounded(.down)))
  }
}

extension Double {
  /// A coordinate in SVG with one decimal, the shortest way.
  package var svg: String {
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    return rest == 0
      ? "\(whole)" : "\(tenths < 0 && whole == 0 ? "-" : "")\(whole).\(abs(rest))"
  }
}

extension HTML.StringInterpolation {
  /// A coordinate.
  package mutating func appendInterpolation(_ coordinate: Double) { markup += coordinate.svg }
}
