internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of the smoothing and of the best run.
enum CompareRunsContract {
  static let all = Contract([example] + SmoothingDomain.all + BestValueDomain.all) {
    func numbers(_ question: inout Question) throws -> [Double] { try question.take() }
    func runs(_ question: inout Question) throws -> [[Double]] { try question.take() }
    return Reference([
      "tensorBoardSmoothed": {
        .is(
          WeightedCurve.smoothed(try numbers(&$0), weight: try $0.take()), within: .arithmetic)
      },
      "lowest step": { .is(BestValues.step(try numbers(&$0), highest: false)) },
      "highest step": { .is(BestValues.step(try numbers(&$0), highest: true)) },
      "run with the lowest": { .is(BestValues.run(try runs(&$0), highest: false)) },
      "run with the highest": { .is(BestValues.run(try runs(&$0), highest: true)) },
    ])
  }

  private static let example = DomainClass(
    "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
    calls: [
      Call("tensorBoardSmoothed", [1.0, 2, 4], 0.5), Call("lowest step", [0.9, 0.4, 0.6]),
      Call("run with the lowest", [[0.9, 0.4, 0.6], [0.8, 0.5, 0.5]]),
    ])
}

/// The documented domain of `tensorBoardSmoothed`.
enum SmoothingDomain {
  static let all = [
    DomainClass(
      "curves", Localized(es: "curvas de 2 a 12 valores", en: "curves of 2 to 12 values")
    ) { draws in
      (0..<2).map { _ in
        let count = draws.integer(in: 2...12)
        return smoothed(draws.numbers(count, in: -20...20), weight: weight(&draws))
      }
    },
    DomainClass(
      "short", Localized(es: "un solo valor, o ninguno", en: "a single value, or none")
    ) { draws in
      [
        smoothed(draws.numbers(1, in: -9...9), weight: weight(&draws)),
        smoothed([], weight: weight(&draws)), smoothed(draws.numbers(1, in: 1...9), weight: 0),
        smoothed([.nan], weight: weight(&draws)),
      ]
    },
    DomainClass("weights", Localized(es: "pesos de 0 a 0,999", en: "weights from 0 to 0.999")) {
      draws in
      [0, 0.001, 0.5, 0.999].map { smoothed(draws.numbers(4, in: 1...9), weight: $0) }
    },
    DomainClass("constant", Localized(es: "valores iguales", en: "equal values")) { draws in
      let value = draws.numbers(1, in: -9...9)[0]
      return [smoothed([value, value, value, value], weight: weight(&draws))]
        + [smoothed([0, 0, 0], weight: weight(&draws))]
    },
    DomainClass(
      "sizes", Localized(es: "valores enormes y 0", en: "huge values and 0")
    ) { draws in
      let values = [0, 1e30, -1e30, 5, 1e20]
      return [smoothed(draws.permutation(of: 5).map { values[$0] }, weight: weight(&draws))]
    },
    DomainClass("long", Localized(es: "más de 64 valores", en: "more than 64 values")) { draws in
      [smoothed(draws.numbers(draws.integer(in: 70...90), in: 1...2), weight: weight(&draws))]
    },
    DomainClass(
      "not-finite",
      Localized(es: "NaN e infinitos en la curva", en: "NaN and infinities in the curve")
    ) { draws in
      let weight = weight(&draws)
      let broken: [Double] = [.nan, .infinity, -.infinity]
      return broken.indices.flatMap { first in
        var values = draws.numbers(7, in: 1...9)
        // At the start, in the middle, two in a row, and at the end.
        for (place, offset) in [(0, 0), (2, 1), (3, 0), (6, 2)] {
          values[place] = broken[(first + offset) % 3]
        }
        let inside = [values[1], broken[first], values[4], values[5]]
        return [smoothed(values, weight: weight), smoothed(inside, weight: weight)]
      }
    },
    DomainClass(
      "not-finite-apart",
      Localized(
        es: "lo mismo con peso 0 o 0,999, o sin números",
        en: "the same at weight 0 or 0.999, or without numbers")
    ) { draws in
      let numbers = draws.numbers(3, in: 1...9)
      return [
        smoothed([numbers[0], .nan, numbers[1], .infinity, numbers[2]], weight: 0),
        smoothed([.nan, -.infinity, .infinity], weight: weight(&draws)),
        smoothed([numbers[0], .nan, numbers[1], -.infinity, numbers[2]], weight: 0.999),
      ]
    },
  ]

  /// A weight that is no other's complement.
  private static func weight(_ draws: inout Draws) -> Double {
    Double(draws.integer(in: 55...95)) / 100
  }

  private static func smoothed(_ values: [Double], weight: Double) -> Call {
    Call("tensorBoardSmoothed", values, weight)
  }
}
