internal import CourseKit
internal import Localization

/// What is asked of means over seeds, their intervals, and the verdict on a difference.
///
/// Nothing here is left to chance: the verdicts lie far from the border.
enum CompareInitsChecks {
  private typealias Mistake = CompareInitsMisconception

  static let all = [mean, interval, needsTwoSeeds, difference, needsPairs, verdict, exactVerdict]

  static let mean = Check(
    "mean",
    Localized(
      es: "seedMean(_:) da la media de todas las semillas",
      en: "seedMean(_:) gives the mean over all seeds"),
    points: 1
  ) { exam in
    for count in [exam.integer(in: 4...9), 1] {
      let scores = accuracies(count, &exam)
      let got: Double = try await exam.ask("seedMean", scores)
      try exam.expect(
        got, is: SeedStatistics(scores).mean,
        unless: [(Mistake.bestSeedForMean, scores.max() ?? 0)])
    }
  }

  static let interval = Check(
    "interval",
    Localized(
      es: "seedInterval(_:) da el intervalo de Student del 95 %, con 2 semillas o con 31",
      en: "seedInterval(_:) gives Student's 95 % interval, with 2 seeds or with 31"),
    points: 3, needs: ["mean"]
  ) { exam in
    for count in [5] + Array(2...31) {
      let statistics = SeedStatistics(accuracies(count, &exam))
      let got: [Double] = try await exam.ask("seedInterval", statistics.scores)
      try exam.expect(got, are: statistics.interval, unless: mistakes(about: statistics))
    }
  }

  static let needsTwoSeeds = Check(
    "needs-two-seeds",
    Localized(
      es: "con una semilla o ninguna no hay intervalo: es nil",
      en: "with one seed or none there is no interval: it is nil"),
    points: 1, needs: ["interval"]
  ) { exam in
    for count in [1, 0] {
      let scores = accuracies(count, &exam)
      let got: [Double] = try await exam.ask("seedInterval", scores)
      try exam.require(
        got.isEmpty,
        Localized(
          es: "con \(count) semillas se esperaba nil, y se obtuvo \(text(got))",
          en: "with \(count) seeds nil was expected, and got \(text(got))"),
        means: Mistake.trustsOneSeed)
    }
  }

  static let difference = Check(
    "difference",
    Localized(
      es: "differenceInterval da el intervalo de las diferencias, semilla a semilla",
      en: "differenceInterval gives the interval of the differences, seed by seed"),
    points: 2, needs: ["interval"]
  ) { exam in
    let count = exam.integer(in: 5...9)
    // The better of the first two seeds is the worse one of the other run: sorting breaks this pair.
    let level = Double(exam.integer(in: 600...800)) / 1000
    let second = [level, level + 0.01] + accuracies(count - 2, &exam)
    let gains = [0.05, 0.01] + (2..<count).map { _ in Double(exam.integer(in: 10...50)) / 1000 }
    let first = zip(second, gains).map { $0 + $1 }
    let got: [Double] = try await exam.ask("differenceInterval", first, second)
    let statistics = SeedStatistics(first, minus: second)
    let (one, other) = (SeedStatistics(first), SeedStatistics(second))
    let together = (one.variance / one.count + other.variance / other.count).squareRoot()
    func unpaired(_ degrees: Int) -> [Double] {
      statistics.interval(reach: SeedStatistics.quantile(degrees) * together)
    }
    try exam.expect(
      got, are: statistics.interval,
      unless: [
        (Mistake.reversesTheDifference, SeedStatistics(second, minus: first).interval),
        (Mistake.ignoresThePairing, unpaired(count - 1)),
        (Mistake.ignoresThePairing, unpaired(2 * count - 2)),
        (
          Mistake.sortsTheScores,
          SeedStatistics(first.sorted(), minus: second.sorted()).interval
        ),
      ])
  }

  static let needsPairs = Check(
    "needs-pairs",
    Localized(
      es: "sin dos parejas de semillas, o si sobra alguna, no hay intervalo ni diferencia real",
      en: "without two pairs of seeds, or with one left over, there is no interval and no real"
        + " difference"),
    points: 1, needs: ["difference", "needs-two-seeds"]
  ) { exam in
    for (first, second) in [(4, 3), (3, 4), (1, 1), (0, 0)] {
      let high = accuracies(first, &exam).map { $0 + 10 }
      let low = accuracies(second, &exam)
      let got: [Double] = try await exam.ask("differenceInterval", high, low)
      try exam.require(
        got.isEmpty,
        Localized(
          es: "con \(first) y \(second) semillas se esperaba nil, y se obtuvo \(text(got))",
          en: "with \(first) and \(second) seeds nil was expected, and got \(text(got))"))
      let isReal: Bool = try await exam.ask("isRealDifference", high, low)
      try exam.expect(isReal, is: false)
    }
  }

  static let verdict = Check(
    "verdict",
    Localized(
      es: "isRealDifference dice si el 0 queda fuera del intervalo de la diferencia",
      en: "isRealDifference says whether 0 lies outside the interval of the difference"),
    points: 2, needs: ["difference"]
  ) { exam in
    let count = 2 * exam.integer(in: 3...5)
    // The seeds matter far more than the difference, so that the two intervals overlap.
    let second = (0..<count).map { 0.7 + 0.02 * Double($0) + jitter(&exam) }
    let better = second.map { $0 + 0.02 + jitter(&exam) }
    let mixed = second.enumerated().map { $1 + ($0 % 2 == 0 ? 0.02 : -0.02) + jitter(&exam) }
    let cases: [([Double], Bool, [any MisconceptionCase])] = [
      (better, true, [Mistake.overlapForDifference]),
      (mixed, false, [Mistake.comparesTheMeans]),
    ]
    for (first, isReal, mistakes) in cases {
      let got: Bool = try await exam.ask("isRealDifference", first, second)
      try exam.expect(got, is: isReal, unless: mistakes.map { ($0, !isReal) })
      let reversed: Bool = try await exam.ask("isRealDifference", second, first)
      try exam.expect(
        reversed, is: isReal, unless: isReal ? [(Mistake.onlyImprovements, false)] : [])
    }
  }

  static let exactVerdict = Check(
    "exact-verdict",
    Localized(
      es: "dos ejecuciones iguales no difieren; una que gana siempre por lo mismo, sí",
      en: "two equal runs do not differ; one that always wins by the same does"),
    points: 1, needs: ["verdict"]
  ) { exam in
    // Multiples of 1/64, so that nothing is rounded.
    let count = exam.integer(in: 2...8)
    let scores = (0..<count).map { _ in Double(exam.integer(in: 32...60)) / 64 }
    let equal: Bool = try await exam.ask("isRealDifference", scores, scores)
    try exam.expect(equal, is: false)
    let ahead: Bool = try await exam.ask("isRealDifference", scores.map { $0 + 0.03125 }, scores)
    try exam.expect(ahead, is: true)
  }

  private static func mistakes(
    about statistics: SeedStatistics
  ) -> [(any MisconceptionCase, [Double])] {
    let (count, error) = (statistics.count, statistics.standardError)
    let quantile = SeedStatistics.quantile(statistics.scores.count - 1)
    let candidates: [(any MisconceptionCase, Double)] = [
      (
        Mistake.populationDeviation,
        quantile * (statistics.sumOfSquares / count / count).squareRoot()
      ),
      (Mistake.normalQuantile, 1.96 * error),
      (Mistake.normalQuantile, 1.959964 * error),
      (Mistake.deviationForError, quantile * statistics.variance.squareRoot()),
      (Mistake.deviationForError, quantile * statistics.variance.squareRoot() / count),
      (Mistake.degreesOffByOne, SeedStatistics.quantile(statistics.scores.count) * error),
      (Mistake.varianceForDeviation, quantile * statistics.variance / count),
      (Mistake.varianceForDeviation, quantile * statistics.variance / count.squareRoot()),
    ]
    return candidates.map { ($0.0, statistics.interval(reach: $0.1)) }
  }

  private static func accuracies(_ count: Int, _ exam: inout Examination) -> [Double] {
    (0..<count).map { _ in Double(exam.integer(in: 500...950)) / 1000 }
  }

  private static func jitter(_ exam: inout Examination) -> Double {
    Double(exam.integer(in: 1...20)) / 10_000
  }

  private static func text(_ bounds: [Double]) -> String {
    bounds.isEmpty ? "nil" : bounds.map { "\($0)" }.joined(separator: "…")
  }
}
