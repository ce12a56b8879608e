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
    try await exam.expect(
      [exam.integer(in: 4...9), 1, exam.integer(in: 2...3)].map { count in
        let scores = accuracies(count, &exam)
        return KnownQuestion(
          Call("seedMean", scores), is: SeedStatistics(scores).mean, within: .arithmetic,
          unless: [(Mistake.bestSeedForMean, scores.max() ?? 0)])
      })
  }

  static let interval = Check(
    "interval",
    Localized(
      es: "seedInterval(_:) da el intervalo de Student del 95 %, con 2 semillas o con 31",
      en: "seedInterval(_:) gives Student's 95 % interval, with 2 seeds or with 31"),
    points: 3, needs: ["mean"]
  ) { exam in
    try await exam.expect(
      ([5] + Array(2...31)).map { count in
        let statistics = SeedStatistics(accuracies(count, &exam))
        return KnownQuestion(
          Call("seedInterval", statistics.scores), is: statistics.interval, within: .arithmetic,
          unless: statistics.mistaken)
      })
  }

  static let needsTwoSeeds = Check(
    "needs-two-seeds",
    Localized(
      es: "con una semilla o ninguna no hay intervalo: es nil",
      en: "with one seed or none there is no interval: it is nil"),
    points: 1, needs: ["interval"]
  ) { exam in
    try await exam.expect(
      [1, 0, 1].map { count in
        let scores = accuracies(count, &exam)
        return KnownQuestion(
          Call("seedInterval", scores), is: [Double](), within: .arithmetic,
          unless: [(Mistake.trustsOneSeed, scores + scores)], shown: noInterval)
      })
  }

  static let difference = Check(
    "difference",
    Localized(
      es: "differenceInterval da el intervalo de las diferencias, semilla a semilla",
      en: "differenceInterval gives the interval of the differences, seed by seed"),
    points: 2, needs: ["interval"]
  ) { exam in
    try await exam.expect(
      [exam.integer(in: 5...9), exam.integer(in: 3...4)].map { count in
        // The better of the first two seeds is the worse one of the other run: sorting breaks this
        // pair.
        let level = Double(exam.integer(in: 600...800)) / 1000
        let second = [level, level + 0.01] + accuracies(count - 2, &exam)
        let gains =
          [0.05, 0.01] + (2..<count).map { _ in Double(exam.integer(in: 10...50)) / 1000 }
        let first = zip(second, gains).map { $0 + $1 }
        return KnownQuestion(
          Call("differenceInterval", first, second),
          is: SeedStatistics.difference(first, second), within: .arithmetic,
          unless: SeedStatistics.mistaken(first, second))
      })
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
      try await exam.expect([
        KnownQuestion(
          Call("differenceInterval", high, low), is: [Double](), shown: noInterval),
        KnownQuestion(Call("isRealDifference", high, low), is: false),
      ])
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
    // So far ahead that even the two intervals are apart.
    let ahead = second.map { $0 + 5 + jitter(&exam) }
    try await askVerdicts(
      [better, mixed, ahead, second].map { ($0, second) }
        + [better, mixed, ahead].map { (second, $0) }, &exam)
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
    let ahead = scores.map { $0 + 0.03125 }
    try await exam.expect(
      [(scores, scores), (ahead, scores), (scores, ahead)].map { first, second in
        KnownQuestion(
          Call("isRealDifference", first, second), is: SeedStatistics.isReal(first, second))
      })
  }

  private static func askVerdicts(
    _ pairs: [([Double], [Double])], _ exam: inout Examination
  ) async throws {
    try await exam.expect(
      pairs.map { first, second in
        let (one, other) = (SeedStatistics(first), SeedStatistics(second))
        let difference = SeedStatistics.difference(first, second)
        let areApart =
          one.interval[0] > other.interval[1] || other.interval[0] > one.interval[1]
        return KnownQuestion(
          Call("isRealDifference", first, second),
          is: SeedStatistics.isReal(first, second),
          unless: [
            (Mistake.overlapForDifference, areApart),
            (Mistake.comparesTheMeans, one.mean != other.mean),
            (Mistake.onlyImprovements, difference[0] > 0),
          ])
      })
  }

  private static func accuracies(_ count: Int, _ exam: inout Examination) -> [Double] {
    (0..<count).map { _ in Double(exam.integer(in: 500...950)) / 1000 }
  }

  private static func jitter(_ exam: inout Examination) -> Double {
    Double(exam.integer(in: 1...20)) / 10_000
  }

  /// Bounds where there should be none.
  private static func noInterval(_ got: [Double], _: [Double]) -> Failure.Fault {
    .value(expected: "nil", got: got.map { "\($0)" }.joined(separator: "…"))
  }
}
