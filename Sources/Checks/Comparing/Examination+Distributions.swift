public import CourseKit

extension Examination {
  /// Holds numbers against the distribution that they should be drawn from.
  ///
  /// A right solution fails with probability ``KolmogorovSmirnov/falseAlarmRate``.
  ///
  /// - Parameter alternatives: what known mistakes would draw from; the first that fits is named.
  public func expect(
    _ got: Tensor, drawnFrom expected: Distribution,
    unless alternatives: [(Misconception, Distribution)] = []
  ) throws {
    let numbers = got.elements
    func fits(_ distribution: Distribution) -> Bool {
      KolmogorovSmirnov.accepts(numbers, cumulative: distribution.cumulative)
    }
    guard !fits(expected) else { return }
    let explanation = alternatives.first { $0.1 != expected && fits($0.1) }
    let fact = LawWording.distribution(
      expected: expected, count: numbers.count, deviation: Self.deviation(of: numbers),
      largest: numbers.map(abs).max() ?? 0,
      distance: KolmogorovSmirnov.statistic(numbers, cumulative: expected.cumulative),
      limit: KolmogorovSmirnov.limit(count: numbers.count))
    try require(false, fact, means: explanation?.0)
  }

  private static func deviation(of numbers: [Float]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    let count = Double(numbers.count)
    let mean = numbers.reduce(0) { $0 + Double($1) } / count
    let squares = numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / count).squareRoot()
  }
}
