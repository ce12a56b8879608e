internal import CourseKit

/// Whether numbers look drawn from a distribution: the one-sample Kolmogorov–Smirnov test.
package enum KolmogorovSmirnov {
  /// The share of right solutions that a check built on this test would call wrong.
  package static let falseAlarmRate = 1e-7

  /// The largest distance between the share of numbers below a point and the distribution there.
  ///
  /// Infinite when there is no number or one of them is NaN.
  package static func statistic(
    _ numbers: [Float], cumulative: (Double) -> Double
  ) -> Double {
    guard !numbers.isEmpty, !numbers.contains(where: \.isNaN) else { return .infinity }
    let count = Double(numbers.count)
    var largest = 0.0
    for (index, number) in numbers.sorted().enumerated() {
      let share = cumulative(Double(number))
      largest = max(largest, share - Double(index) / count, Double(index + 1) / count - share)
    }
    return largest
  }

  /// The distance that right numbers exceed with ``falseAlarmRate``.
  ///
  /// From the bound P(D > d) ≤ 2·exp(−2·n·d²) of Dvoretzky, Kiefer and Wolfowitz with Massart's
  /// constant ("The tight constant in the DKW inequality", Annals of Probability 18, 1990); it
  /// holds for every n.
  package static func limit(count: Int) -> Double {
    (logarithm(2 / falseAlarmRate) / (2 * Double(max(1, count)))).squareRoot()
  }
}
