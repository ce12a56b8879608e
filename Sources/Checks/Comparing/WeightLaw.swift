internal import CourseKit
internal import Localization

/// Holds drawn weights against a law in more than one way, so that no other law with the same mean
/// and deviation passes.
///
/// Besides the test of Kolmogorov and Smirnov, that of a uniform law looks at its bound, and that of
/// a normal one at its deviation and at its tails. Right weights fail with a probability below
/// ``falseAlarmRate`` in total. Of 30,000 weights these are found with probability 0.999: a uniform
/// bound that is 0.1 % off, a normal deviation that is 4 % off, tails beyond 3 σ cut off or half as
/// heavy, and a distance of 0.03 from the law anywhere.
struct WeightLaw {
  /// The law.
  let law: Distribution

  /// The share of right weights that fail one of the tests.
  static let falseAlarmRate = KolmogorovSmirnov.falseAlarmRate + 2 * rate + 8 * tailRate
  private static let rate = 1e-8
  private static let tailRate = 2.5e-9

  /// What is wrong with the weights, if anything.
  func fault(of numbers: [Float]) -> Localized? {
    let limit = KolmogorovSmirnov.limit(count: numbers.count)
    let distance = KolmogorovSmirnov.statistic(numbers, cumulative: law.cumulative)
    guard distance <= limit else {
      return LawWording.distribution(
        expected: law, count: numbers.count, deviation: Self.deviation(of: numbers),
        largest: numbers.map(abs).max() ?? 0, distance: distance, limit: limit)
    }
    return scaleFault(of: numbers) ?? tailFault(of: numbers)
  }

  /// What is wrong with their scale alone: of a uniform law its bound, of a normal one its deviation.
  ///
  /// Of n uniform weights at least one lies beyond the n-th root of the rate times the bound, save with
  /// a probability of the rate. The squares of normal ones follow the law of χ², with the limits of
  /// Laurent and Massart ("Adaptive estimation of a quadratic functional by model selection", Annals
  /// of Statistics 28, 2000).
  func scaleFault(of numbers: [Float], rate: Double = rate) -> Localized? {
    let count = Double(max(1, numbers.count))
    switch law {
    case .uniform(let bound):
      let largest = Double(numbers.map(abs).max() ?? 0)
      let least = exponential(logarithm(rate) / count)
      return largest <= bound * (1 + 1e-6) && largest >= bound * least
        ? nil : LawWording.bound(expected: bound, largest: largest, count: numbers.count)
    case .normal(let deviation):
      let squares = numbers.reduce(0) { $0 + Double($1) * Double($1) }
      let share = squares / (count * deviation * deviation)
      let x = -logarithm(rate) / count
      let reach = 2 * x.squareRoot()
      return share >= 1 - reach && share <= 1 + reach + 2 * x
        ? nil
        : LawWording.deviation(
          expected: deviation, got: (squares / count).squareRoot(), count: numbers.count)
    }
  }

  /// What is wrong with the tails of a normal law: how many weights lie beyond so many deviations, held
  /// against Chernoff's bound P(share ≥ s) ≤ exp(−n·KL(s, p)), which goes for both sides.
  private func tailFault(of numbers: [Float]) -> Localized? {
    guard case .normal(let deviation) = law else { return nil }
    for reach in [1.0, 2, 3, 5] {
      let share = CMath.erfc(reach / 2.0.squareRoot())
      // Weights that are cut off there may be rounded up.
      let limit = reach * deviation * (1 + 1e-6)
      let beyond = numbers.count { abs(Double($0)) > limit }
      let divergence = Chernoff.divergence(
        of: Double(beyond) / Double(numbers.count), from: share)
      guard Double(numbers.count) * divergence <= -logarithm(Self.tailRate) else {
        return LawWording.tail(
          reach: reach, expected: share * Double(numbers.count), got: beyond, count: numbers.count)
      }
    }
    return nil
  }

  private static func deviation(of numbers: [Float]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    let count = Double(numbers.count)
    let mean = numbers.reduce(0) { $0 + Double($1) } / count
    let squares = numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / count).squareRoot()
  }
}
