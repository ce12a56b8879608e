internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of means over seeds, their intervals and the verdict.
enum CompareInitsContract {
  static let all = Contract(alone + pairs) {
    Reference([
      "seedMean": { .is(SeedStatistics(try $0.take()).mean, within: tolerance) },
      "seedInterval": { .is(SeedStatistics(try $0.take()).intervalIfAny, within: tolerance) },
      "differenceInterval": {
        .is(SeedStatistics.difference(try $0.take(), try $0.take()), within: tolerance)
      },
      "isRealDifference": { .is(SeedStatistics.isReal(try $0.take(), try $0.take())) },
    ])
  }

  /// How the questions read.
  static let wording = CallWording([
    "seedMean": "seedMean({0})", "seedInterval": "seedInterval({0})",
    "differenceInterval": "differenceInterval({0}, {1})",
    "isRealDifference": "isRealDifference({0}, {1})",
  ])

  /// What single precision gives, of accuracies up to 1 and a quantile of up to 13.
  private static let tolerance = Tolerance(relative: 1e-5, absolute: 2e-6)

  private static let alone = [
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: ["seedMean", "seedInterval"].map { Call($0, kaiming) }
        + [Call("seedInterval", xavier)] + questions(kaiming, xavier)),
    asked("seeds", Localized(es: "de 2 a 9 semillas", en: "2 to 9 seeds")) {
      draws in
      (2...9).map { accuracies($0, &draws) }
    },
    asked("one-seed", Localized(es: "una sola semilla", en: "a single seed")) {
      [accuracies(1, &$0)]
    },
    DomainClass(
      "no-seeds", Localized(es: "ninguna semilla", en: "no seeds"),
      calls: [Call("seedInterval", [Double]())] + questions([], [])),
    asked("many", Localized(es: "de 30 a 64 semillas", en: "30 to 64 seeds")) {
      draws in
      [30, 31, 32, 64].map { accuracies($0, &draws) }
    },
    asked("failed", Localized(es: "una semilla que falló", en: "a seed that failed")) { draws in
      var scores = accuracies(draws.integer(in: 3...8), &draws).map { 0.8 + $0 / 10 }
      scores[draws.integer(in: 0...2)] = 0.1
      return [scores]
    },
    asked(
      "extremes",
      Localized(es: "exactitudes 0 y 1, o todas iguales", en: "accuracies 0 and 1, or all equal")
    ) { draws in
      let ends = draws.permutation(of: 4).map { Double($0 % 2) }
      return [ends, Array(repeating: accuracies(1, &draws)[0], count: 4)]
    },
    DomainClass(
      "again",
      Localized(es: "otras semillas en la llamada siguiente", en: "other seeds in the next call")
    ) { draws in
      let (first, second) = (accuracies(3, &draws), accuracies(2, &draws))
      return [first, second, first].flatMap { [Call("seedMean", $0), Call("seedInterval", $0)] }
    },
  ]

  private static let pairs = [
    compared(
      "pairs", Localized(es: "de 2 a 9 parejas, también al revés", en: "2 to 9 pairs, and reversed")
    ) { draws in
      (2...9).map { crossed($0, &draws) }
    },
    DomainClass(
      "one-pair", Localized(es: "una sola pareja", en: "a single pair")
    ) { draws in questions(accuracies(1, &draws).map { $0 + 1 }, accuracies(1, &draws)) },
    DomainClass(
      "unequal",
      Localized(es: "más semillas de una que de otra", en: "more seeds of one than of the other")
    ) { draws in
      // What is left of the longer one would win clearly, or its first ones would.
      [(0, 1), (1, 2), (1, 3), (2, 3), (2, 5), (3, 4), (4, 9)].flatMap { count in
        let more = accuracies(count.1, &draws).map { 1 + $0 / 100 }
        let fewer = accuracies(count.0, &draws).map { $0 / 100 }
        return questions(more, fewer) + questions(fewer, more)
      }
    },
    compared("many-pairs", Localized(es: "de 32 a 40 parejas", en: "32 to 40 pairs")) { draws in
      bordering(draws.integer(in: 32...40), &draws)
    },
    compared(
      "border", Localized(es: "el 0 casi en un extremo", en: "0 near an end")
    ) { draws in (2...8).flatMap { bordering($0, &draws) } },
    compared(
      "narrow",
      Localized(
        es: "diferencias de cienmilésimas", en: "differences of a hundred-thousandth or so")
    ) { draws in (4...8).flatMap { bordering($0, gaining: 1e-5, &draws) } },
    compared(
      "overlap", Localized(es: "intervalos que se solapan", en: "intervals that overlap")
    ) { draws in
      let second = (0..<draws.integer(in: 4...7)).map {
        0.6 + 0.03 * Double($0) + draws.numbers(1, in: 0...0.001)[0]
      }
      return [(second.map { $0 + draws.numbers(1, in: 0.02...0.025)[0] }, second)]
    },
    compared(
      "equal", Localized(es: "exactitudes iguales en las dos", en: "equal accuracies in both")
    ) { draws in
      let scores = accuracies(draws.integer(in: 2...6), &draws)
      return [(scores, scores)]
    },
    compared(
      "constant", Localized(es: "siempre la misma diferencia", en: "always the same difference")
    ) { draws in
      // Of sixty-fourths, so that the difference is not rounded.
      let scores = (0..<draws.integer(in: 2...6)).map { _ in Double(draws.integer(in: 20...50)) / 64
      }
      return [(scores.map { $0 + 0.0625 }, scores)]
    },
  ]

  private static let kaiming = [0.91, 0.86, 0.92, 0.88]
  private static let xavier = [0.89, 0.85, 0.91, 0.86]

  private static func accuracies(_ count: Int, _ draws: inout Draws) -> [Double] {
    (0..<count).map { _ in Double(draws.integer(in: 100...999)) / 1000 }
  }

  /// The first two seeds are in one order in one run, and in the other in the other, so that sorting
  /// breaks their pairs; 0 is not near an end.
  private static func crossed(_ count: Int, _ draws: inout Draws) -> ([Double], [Double]) {
    while true {
      let (first, second) = (accuracies(count, &draws), accuracies(count, &draws))
      if (first[0] - first[1]) * (second[0] - second[1]) < -0.001, isClear(first, second) {
        return (first, second)
      }
    }
  }

  /// A mean difference a twentieth less, and more, than what the interval reaches.
  private static func bordering(
    _ count: Int, gaining most: Double = 0.01, _ draws: inout Draws
  ) -> [([Double], [Double])] {
    let second = accuracies(count, &draws).map { 0.3 + $0 / 5 }
    let gains = draws.numbers(count, in: 0...1).map { $0 * most }
    let statistics = SeedStatistics(gains)
    let reach = statistics.interval[1] - statistics.mean
    return [0.95, 1.05].map { share in
      let shift = reach * share - statistics.mean
      return (zip(second, gains).map { $0 + $1 + shift }, second)
    }
  }

  private static func isClear(_ first: [Double], _ second: [Double]) -> Bool {
    SeedStatistics.difference(first, second).allSatisfy { abs($0) > 0.001 }
  }

  private static func questions(_ first: [Double], _ second: [Double]) -> [Call] {
    ["differenceInterval", "isRealDifference"].map { Call($0, first, second) }
  }

  private static func asked(
    _ id: String, _ words: Localized, _ scores: @escaping @Sendable (inout Draws) -> [[Double]]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      scores(&draws).flatMap { scores in
        ["seedMean", "seedInterval"].map { Call($0, scores) }
      }
    }
  }

  /// Two runs, and the same the other way round.
  private static func compared(
    _ id: String, _ words: Localized,
    _ runs: @escaping @Sendable (inout Draws) -> [([Double], [Double])]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      runs(&draws).flatMap { questions($0, $1) + questions($1, $0) }
    }
  }
}
