package import CourseKit
internal import Localization

extension Examination {
  /// Holds numbers against the distribution that they should be drawn from.
  ///
  /// A right solution fails with probability ``KolmogorovSmirnov/falseAlarmRate``.
  ///
  /// - Parameter alternatives: what known mistakes would draw from; of those that fit the closest is named.
  package func expect(
    _ got: Tensor, drawnFrom expected: Distribution,
    unless alternatives: [(any MisconceptionCase, Distribution)] = []
  ) throws {
    let numbers = got.elements
    let limit = KolmogorovSmirnov.limit(count: numbers.count)
    func distance(to distribution: Distribution) -> Double {
      KolmogorovSmirnov.statistic(numbers, cumulative: distribution.cumulative)
    }
    let expectedDistance = distance(to: expected)
    guard expectedDistance > limit else { return }
    let explanation = alternatives.filter { $0.1 != expected }
      .map { (misconception: $0.0, distance: distance(to: $0.1)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }
    let fact = LawWording.distribution(
      expected: expected, count: numbers.count, deviation: Self.deviation(of: numbers),
      largest: numbers.map(abs).max() ?? 0,
      distance: expectedDistance, limit: limit)
    try require(false, fact, means: explanation?.misconception)
  }

  private static func deviation(of numbers: [Float]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    let count = Double(numbers.count)
    let mean = numbers.reduce(0) { $0 + Double($1) } / count
    let squares = numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / count).squareRoot()
  }
}
