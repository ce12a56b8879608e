import Foundation

/// An axis of a chart: the range it spans and the round numbers marked on it.
struct Axis: Equatable, Sendable {
  var range: ClosedRange<Double>
  var ticks: [Double]

  /// An axis with about `count` ticks, spaced by 1, 2 or 5 times a power of ten, that holds all
  /// values from `low` to `high`.
  ///
  /// - Parameters:
  ///   - isWhole: Whether the values count something, so that ticks between whole numbers mean nothing.
  ///   - isPadded: Whether the range grows to the next ticks.
  init(from low: Double, to high: Double, count: Int, isWhole: Bool = false, isPadded: Bool = true)
  {
    let spread = high - low
    // Values that are all the same get room around them.
    let step = Self.step(spread > 0 ? spread / Double(count) : max(abs(high), 1) / 10, isWhole)
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
  func fraction(_ value: Double) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// How many decimals tell the ticks apart.
  var decimals: Int {
    guard ticks.count > 1 else { return 0 }
    return max(0, Int(-(log10(abs(ticks[1] - ticks[0])) + 1e-9).rounded(.down)))
  }

  private static func step(_ rough: Double, _ isWhole: Bool) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let factor = rough / power
    let step = (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power
    return isWhole ? max(1, step) : step
  }
}
