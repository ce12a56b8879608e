extension SeedStatistics {
  private typealias Mistake = CompareInitsMisconception

  /// What known mistakes give for the interval of two scores or more.
  var mistaken: [(any MisconceptionCase, [Double])] {
    let error = standardError
    let quantile = Self.quantile(scores.count - 1)
    let candidates: [(any MisconceptionCase, Double)] = [
      (
        Mistake.populationDeviation,
        quantile * (sumOfSquares / count / count).squareRoot()
      ),
      (Mistake.normalQuantile, 1.96 * error),
      (Mistake.normalQuantile, 1.959964 * error),
      (Mistake.deviationForError, quantile * variance.squareRoot()),
      (Mistake.deviationForError, quantile * variance.squareRoot() / count),
      (Mistake.degreesOffByOne, SeedStatistics.quantile(scores.count) * error),
      (Mistake.varianceForDeviation, quantile * variance / count),
      (Mistake.varianceForDeviation, quantile * variance / count.squareRoot()),
    ]
    return candidates.map { ($0.0, interval(reach: $0.1)) }
  }

  /// What known mistakes give for the interval of the differences of as many pairs.
  static func mistaken(
    _ first: [Double], _ second: [Double]
  ) -> [(any MisconceptionCase, [Double])] {
    let statistics = SeedStatistics(first, minus: second)
    let (one, other) = (SeedStatistics(first), SeedStatistics(second))
    let together = (one.variance / one.count + other.variance / other.count).squareRoot()
    func unpaired(_ degrees: Int) -> [Double] {
      statistics.interval(reach: SeedStatistics.quantile(degrees) * together)
    }
    return [
      (Mistake.reversesTheDifference, SeedStatistics(second, minus: first).interval),
      (Mistake.ignoresThePairing, unpaired(first.count - 1)),
      (Mistake.ignoresThePairing, unpaired(2 * first.count - 2)),
      (
        Mistake.sortsTheScores, SeedStatistics(first.sorted(), minus: second.sorted()).interval
      ),
    ]
  }
}
