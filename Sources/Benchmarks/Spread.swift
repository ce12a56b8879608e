/// The middle and the ends of what was measured several times.
package struct Spread: Codable, Equatable, Sendable {
  /// Half of the samples are not above it.
  package var median: Double
  /// The least sample.
  package var minimum: Double
  /// The greatest sample.
  package var maximum: Double
  /// 99 of 100 samples are not above it.
  package var percentile99: Double
  /// How many samples there are.
  package var samples: Int

  /// The spread of samples.
  ///
  /// - Precondition: there is at least one, and none is NaN.
  init(of samples: [Double]) {
    precondition(!samples.isEmpty, "no samples have no median")
    let sorted = samples.sorted()
    func rank(_ share: Double) -> Double {
      sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
    }
    median = (rank(0.5) + sorted[sorted.count / 2]) / 2
    minimum = sorted[0]
    maximum = sorted[sorted.count - 1]
    percentile99 = rank(0.99)
    self.samples = sorted.count
  }
}
