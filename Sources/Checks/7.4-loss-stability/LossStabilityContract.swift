internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of the smooth curve, of the fluctuation and of the steadiest one.
enum LossStabilityContract {
  static let all = Contract(curves + choices) {
    Reference([
      "smoothedLoss": {
        let curve = try LossCurve($0.take(), weight: $0.take())
        return .is(curve.smoothed, within: tolerance(of: curve))
      },
      "lossFluctuation": {
        let curve = try LossCurve($0.take(), weight: $0.take())
        return .is(curve.fluctuation, within: tolerance(of: curve))
      },
      "steadiestRun": {
        .is(LossCurve.answer(LossCurve.steadiest(of: try $0.take(), weight: try $0.take())))
      },
    ])
  }

  /// How the questions read.
  static let wording = CallWording([
    "smoothedLoss": "smoothedLoss({0}, weight: {1})",
    "lossFluctuation": "lossFluctuation({0}, weight: {1})",
    "steadiestRun": "steadiestRun({0}, weight: {1})",
  ])

  /// What single precision gives: differences of losses, and a weight whose distance to 1 it rounds.
  private static func tolerance(of curve: LossCurve) -> Tolerance {
    let size = curve.losses.map(abs).max() ?? 0
    return Tolerance(
      relative: 1e-5, absolute: Float(size * max(1e-6, 1.5e-7 / (1 - curve.weight))))
  }

  private static let curves = [
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: questions([2, 1, 3], 0.5) + [Call("steadiestRun", [[2.0, 1, 3], [2, 2, 2]], 0.5)]),
    asked("curves", Localized(es: "curvas de 2 a 12 pérdidas", en: "curves of 2 to 12 losses")) {
      draws in
      (2...12).map {
        (draws.numbers($0, in: 0.1...3), Double(draws.integer(in: 1...19)) / 20)
      }
    },
    asked("one-loss", Localized(es: "una sola pérdida", en: "a single loss")) {
      [($0.numbers(1, in: 0.1...3), Double($0.integer(in: 0...9)) / 10)]
    },
    asked("empty", Localized(es: "ninguna pérdida", en: "no losses")) {
      [([], Double($0.integer(in: 0...9)) / 10)]
    },
    asked("weight-0", Localized(es: "peso 0", en: "weight 0")) {
      [($0.numbers($0.integer(in: 2...6), in: 0.1...3), 0)]
    },
    asked("near-1", Localized(es: "peso casi 1", en: "weight nearly 1")) {
      let losses = $0.numbers($0.integer(in: 4...9), in: 0.1...3)
      return [0.98, 0.99, 0.999].map { (losses, $0) }
    },
    asked("constant", Localized(es: "una curva que no cambia", en: "a curve that never changes")) {
      let loss = $0.numbers(1, in: 0.1...3)[0]
      return [
        (Array(repeating: loss, count: $0.integer(in: 2...9)), Double($0.integer(in: 1...9)) / 10)
      ]
    },
    asked("long", Localized(es: "cien pérdidas", en: "a hundred losses")) { draws in
      let start = draws.numbers(1, in: 2...3)[0]
      let losses = draws.numbers(100, in: 0...0.2).enumerated().map {
        start / (1 + 0.1 * Double($0)) + $1
      }
      return [(losses, draws.one(of: [0.6, 0.9]))]
    },
    asked("negative", Localized(es: "pérdidas negativas y 0", en: "negative losses and 0")) {
      var losses = $0.numbers($0.integer(in: 3...7), in: -3...1)
      losses[$0.integer(in: 0...2)] = 0
      let weight = Double($0.integer(in: 1...9)) / 10
      return [(losses, weight), ([-1, 2, -0.5] + losses, weight)]
    },
    asked("sizes", Localized(es: "pérdidas pequeñas y enormes", en: "small and huge losses")) {
      let losses = $0.numbers($0.integer(in: 3...7), in: 0.1...3)
      let weight = Double($0.integer(in: 1...9)) / 10
      return [1e-4, 1e5, 1e9].map { size in (losses.map { $0 * size }, weight) }
    },
    DomainClass(
      "again",
      Localized(es: "otra curva en la llamada siguiente", en: "another curve in the next call")
    ) { draws in
      let first = draws.numbers(draws.integer(in: 2...5), in: 0.1...3)
      let second = draws.numbers(draws.integer(in: 2...5), in: 3...6)
      return questions(first, 0.25) + questions(second, 0.75) + questions(first, 0.25)
    },
  ]

  private static let choices = [
    choice("runs", Localized(es: "de 1 a 5 curvas", en: "1 to 5 runs"), of: 1...5) { count, draws in
      let runs = (0..<count).map { _ in
        let height = draws.numbers(1, in: 0.01...1)[0]
        return draws.numbers(6, in: 1 - height...1 + height)
      }
      return (runs, Double(draws.integer(in: 4...19)) / 20)
    },
    choice(
      "lengths", Localized(es: "curvas de distinta longitud", en: "runs of unequal length")
    ) { _, draws in
      // A long steady one, short wild ones, and one that has barely begun to be wild.
      let long = draws.numbers(draws.integer(in: 30...40), in: 0.9...1.1)
      let short = (0..<2).map { _ in
        [1, 1.17, 0.87, 1.13].map { $0 + draws.numbers(1, in: 0...0.02)[0] }
      }
      let late = [1, 1, 1, 1, 1, 1, 5, 0] + draws.numbers(1, in: 0...0.1)
      return (shuffled([long, late] + short, &draws), 0.75)
    },
    DomainClass(
      "length-counts-not",
      Localized(
        es: "largas y cortas que fluctúan casi igual",
        en: "long and short runs that fluctuate alike")
    ) { draws in
      // Each once the steadier one, by less than a sum or a share of the losses would show.
      let short = [1, 1.2, 0.8, 1.1].map { $0 + draws.numbers(1, in: 0...0.02)[0] }
      let long = draws.numbers(draws.integer(in: 36...40), in: 0.9...1.1)
      return [1.3, 1 / 1.3].flatMap { ratio in
        let runs = shuffled([short, fluctuating(long, as: short, times: ratio, 0.75)], &draws)
        return [Call("steadiestRun", runs, 0.75), Call("steadiestRun", runs.reversed(), 0.75)]
      }
    },
    choice(
      "single", Localized(es: "alguna de una sola pérdida", en: "a run of a single loss among them")
    ) { _, draws in
      let others = (0..<2).map { _ in
        draws.numbers(draws.integer(in: 2...5), in: 1...1.5)
      }
      return (shuffled([draws.numbers(1, in: 0.1...3)] + others, &draws), 0.5)
    },
    DomainClass(
      "scales", Localized(es: "de pérdidas pequeñas o enormes", en: "of small or huge losses")
    ) { draws in
      let calm = draws.numbers(5, in: 1...1.1)
      let wild = [1, 1.5, 0.75, 1.25, 0.5].map { $0 + draws.numbers(1, in: 0...0.1)[0] }
      return [1e-4, 1e5, 1e9].flatMap { size in
        [[wild, calm], [calm, wild]].map { runs in
          Call("steadiestRun", runs.map { $0.map { size * $0 } }, 0.5)
        }
      }
    },
    choice(
      "ends", Localized(es: "curvas que empiezan mal", en: "runs that begin badly")
    ) { _, draws in
      // The one that begins badly is the steadiest, and would not be if it ended so.
      let early = [5] + draws.numbers(9, in: 0...0.01)
      let wild = (0..<12).map { ($0 % 2 == 0 ? 1.1 : -1.1) + draws.numbers(1, in: 0...0.01)[0] }
      return (shuffled([early, wild], &draws), 0.75)
    },
    choice("trend", Localized(es: "curvas que bajan mucho", en: "runs that go down a lot")) {
      _, draws in
      // The one that goes down the most is the steadiest.
      let steep = (0..<12).map { 9 - 0.5 * Double($0) }
      let flat = (0..<12).map {
        2 + ($0 % 2 == 0 ? 0.45 : -0.45) + draws.numbers(1, in: 0...0.1)[0]
      }
      return (shuffled([steep, flat], &draws), 0.5)
    },
    DomainClass(
      "weights",
      Localized(
        es: "pesos, de casi 0 a casi 1, que dan otra curva",
        en: "weights, from nearly 0 to nearly 1, that choose differently")
    ) { draws in
      // A weight near 0 follows the slow wave, and with it the fast one fluctuates more.
      let wave = [0.0, 1.3, 2.25, 2.6, 2.25, 1.3]
      let slow = wave + wave.map { -$0 } + wave.prefix(4)
      let fast = (0..<16).map { ($0 % 2 == 0 ? 1 : -1) * draws.numbers(1, in: 0.98...1.02)[0] }
      let runs = shuffled([slow, fast].map { $0.map { $0 + 4 } }, &draws)
      let far = [0.2, 0.9].map { Call("steadiestRun", runs, $0) }
      // Of two weights that are close, too: the amplitude of the fast wave is in between.
      let wide = (0..<100).map { 3 - 6 * abs(Double($0) / 50 - 1) }
      return far
        + zip(levels, levels.dropFirst()).flatMap { less, more in
          let narrow = (0..<100).map {
            ($0 % 2 == 0 ? 1 : -1) * draws.numbers(1, in: 0.98...1.02)[0]
          }
          let ratios = [less, more].map {
            LossCurve(wide, weight: $0).fluctuation / LossCurve(narrow, weight: $0).fluctuation
          }
          let scale = (ratios[0] * ratios[1]).squareRoot()
          let runs = shuffled([wide, narrow.map { scale * $0 }].map { $0.map { $0 + 4 } }, &draws)
          return [less, more].map { Call("steadiestRun", runs, $0) }
        }
    },
    DomainClass("ties", Localized(es: "curvas iguales", en: "equal runs")) { draws in
      let calm = draws.numbers(5, in: 1...1.1)
      let wild = calm.map { 9 * $0 }
      return [[calm, calm], [wild, calm, calm], [calm, wild, calm, calm]].map {
        Call("steadiestRun", $0, 0.5)
      }
    },
    DomainClass(
      "lost", Localized(es: "curvas con NaN o infinitos", en: "runs with NaN or infinities")
    ) { draws in
      let calm = draws.numbers(draws.integer(in: 2...4), in: 1...1.1)
      let lost = (0..<2).map { _ in
        var losses = draws.numbers(draws.integer(in: 1...4), in: 1...1.1)
        losses[draws.integer(in: 0...losses.count - 1)] =
          draws.one(of: [.nan, .infinity, -.infinity])
        return losses
      }
      return [
        Call("steadiestRun", shuffled(lost + [calm, calm.map { 5 * $0 }], &draws), 0.5),
        Call("steadiestRun", lost, 0.5),
      ]
    },
    DomainClass(
      "no-runs", Localized(es: "ninguna curva", en: "no runs"),
      calls: [
        Call("steadiestRun", [[Double]](), 0.5)
      ]),
  ]

  /// Weights from nearly 0 to nearly 1.
  private static let levels = [0.02, 0.3, 0.6, 0.8, 0.9, 0.95, 0.98]

  /// A curve of which the fluctuation is so many times that of another one.
  private static func fluctuating(
    _ curve: [Double], as other: [Double], times ratio: Double, _ weight: Double
  ) -> [Double] {
    let own = LossCurve(curve, weight: weight).fluctuation
    let scale = ratio * LossCurve(other, weight: weight).fluctuation / own
    return curve.map { scale * $0 }
  }

  private static func questions(_ losses: [Double], _ weight: Double) -> [Call] {
    ["smoothedLoss", "lossFluctuation"].map { Call($0, losses, weight) }
  }

  private static func asked(
    _ id: String, _ words: Localized,
    _ draw: @escaping @Sendable (inout Draws) -> [([Double], Double)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in draw(&draws).flatMap { questions($0, $1) } }
  }

  /// A choice of drawn curves, the steadiest of which is so by a fifth, and stands in each place.
  private static func choice(
    _ id: String, _ words: Localized, of counts: ClosedRange<Int> = 1...1,
    _ draw: @escaping @Sendable (_ count: Int, inout Draws) -> ([[Double]], Double)
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      counts.flatMap { count in
        while true {
          let (runs, weight) = draw(count, &draws)
          let sorted = runs.map { LossCurve($0, weight: weight).fluctuation }.sorted()
          if sorted.count < 2 || sorted[1] > 1.2 * sorted[0] {
            return runs.indices.map {
              Call("steadiestRun", Array(runs[$0...] + runs[..<$0]), weight)
            }
          }
        }
      }
    }
  }

  private static func shuffled(_ runs: [[Double]], _ draws: inout Draws) -> [[Double]] {
    draws.permutation(of: runs.count).map { runs[$0] }
  }
}
