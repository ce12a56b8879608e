internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of the two starts and of the count, as far as chance leaves nothing open.
enum ZeroBiasContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("seed", 1), Call("randomStart", 8, 3), Call("constantStart", 2, 3, Float(0.5)),
          Call("distinctUnits", Tensor(shape: [3, 2], repeating: 0.5), Tensor.zeros([3])),
          Call("distinctUnits", example, Tensor(shape: [3], elements: [0, 0, 0])),
          Call("distinctUnits", example, Tensor(shape: [3], elements: [0, 0, 9])),
        ]),
      DomainClass(
        "constant",
        Localized(es: "constantStart con cualquier value", en: "constantStart with any value")
      ) { draws in
        // Each of them in each session, so that none is missed.
        ([0.25, -2, 3e-5, 0.123456, 700, 70_001] + [Float].wild).map {
          Call("constantStart", draws.integer(in: 1...5), draws.integer(in: 1...5), $0)
        }
      },
      DomainClass(
        "random",
        Localized(
          es: "randomStart de una a 20 001 entradas", en: "randomStart with one to 20,001 inputs")
      ) { draws in
        [Call("seed", draws.integer(in: 0...99))]
          + [1, draws.integer(in: 2...9), 20_000, 20_001, 20_000].map {
            Call("randomStart", $0, $0 < 10 ? draws.integer(in: 1...5) : draws.integer(in: 1...2))
          }
      },
      counts(
        "few-kinds",
        Localized(
          es: "grupos de iguales en cualquier orden",
          en: "groups of equals in any order")
      ) {
        (units: $0.integer(in: 2...9), inputs: $0.integer(in: 1...3), numbers: [1, -1])
      },
      counts("alike", Localized(es: "todas iguales", en: "all alike")) {
        (
          units: $0.integer(in: 2...6), inputs: $0.integer(in: 1...4),
          numbers: [$0.one(of: [0, 0.5, -8])]
        )
      },
      DomainClass(
        "biases",
        Localized(
          es: "las que solo difieren en el sesgo", en: "those that differ in the bias alone")
      ) { draws in
        let biases: [Float] = [-2, -1, 0, 0.25, 0.2501, 300, 301, .infinity, -.infinity]
        let bias = draws.tensor([draws.integer(in: 9...12)], of: biases)
        let row = draws.tensor([draws.integer(in: 1...3)]).elements
        return [
          Call(
            "distinctUnits",
            Tensor(shape: [bias.count, row.count], elements: bias.elements.flatMap { _ in row }),
            bias)
        ]
      },
      counts("one", Localized(es: "una unidad o ninguna", en: "one unit or none")) {
        (units: $0.integer(in: 0...1), inputs: $0.integer(in: 1...4), numbers: [1, 2])
      },
      counts(
        "near", Localized(es: "casi iguales, enormes o diminutas", en: "nearly equal, huge or tiny")
      ) {
        let number: Float = $0.one(of: [1, -3, 1000, 1e30, 1e-30, 16_777_216])
        return (
          units: $0.integer(in: 2...5), inputs: $0.integer(in: 1...2),
          numbers: [number, number.nextUp]
        )
      },
      counts("signs", Localized(es: "0, −0 y opuestos", en: "0, −0 and opposites")) {
        (units: $0.integer(in: 2...6), inputs: $0.integer(in: 1...3), numbers: [0, -0.0, 1, -1])
      },
      counts("not-numbers", Localized(es: "infinitos y NaN", en: "infinities and NaN")) {
        (
          units: $0.integer(in: 1...5), inputs: $0.integer(in: 1...2),
          numbers: [.nan, .infinity, -.infinity, 1]
        )
      },
      DomainClass(
        "bias-not-number", Localized(es: "NaN en el sesgo", en: "NaN in the bias")
      ) { draws in
        [[Float.nan, 1], [.nan, .nan, 1, 1], [.nan, .nan, .nan]].flatMap { biases in
          // Equal weights, and weights that differ, also in a NaN.
          [[0.5], [0.5, -1], [0.5, .nan]].map { (numbers: [Float]) in
            let order = draws.permutation(of: biases.count)
            return Call(
              "distinctUnits", draws.tensor([biases.count, draws.integer(in: 1...2)], of: numbers),
              Tensor(shape: [biases.count], elements: order.map { biases[$0] }))
          }
        }
      },
      counts("many", Localized(es: "más de 64 unidades", en: "more than 64 units")) {
        (units: $0.integer(in: 65...80), inputs: $0.integer(in: 2...4), numbers: [1, 2, 3])
      },
      DomainClass(
        "shuffled",
        Localized(
          es: "los mismos números en otro orden, o en el sesgo",
          en: "the same numbers in another order, or in the bias")
      ) { draws in
        let inputs = draws.integer(in: 1...3)
        let numbers = (0...inputs).map { _ in draws.one(of: [1, 2, 12, 0.5] as [Float]) }
        var (weight, bias): ([Float], [Float]) = ([], [])
        for _ in 0..<draws.integer(in: 2...4) {
          let row = draws.permutation(of: inputs + 1).map { numbers[$0] }
          weight += row.dropLast()
          bias += row.suffix(1)
        }
        return [
          Call(
            "distinctUnits", Tensor(shape: [bias.count, inputs], elements: weight),
            Tensor(shape: [bias.count], elements: bias))
        ]
      },
    ]
  ) {
    Reference([
      "seed": { _ in .done },
      "randomStart": {
        let (inputs, units): (Int, Int) = (try $0.take(), try $0.take())
        return .satisfying { randomFault(of: $0, inputs: inputs, units: units) }
      },
      "constantStart": {
        let (inputs, units): (Int, Int) = (try $0.take(), try $0.take())
        return .is([
          Tensor(shape: [units, inputs], repeating: try $0.take()), Tensor.zeros([units]),
        ])
      },
      "distinctUnits": { .is(UnitCount.distinct(try $0.take(), try $0.take())) },
    ])
  }

  /// What is wrong with a random start whatever chance decides: the shapes, a bias that is not 0, a
  /// weight beyond eight deviations, or more repeated sizes than chance leaves
  /// (``WeightSpread/repetition(in:)``).
  ///
  /// A normal number lies there with probability 1.2e-15; a session has some 120,000 of them, so that
  /// a check raises a false alarm with a probability below 1e-9. A weight among 20,000 inputs that is
  /// off by 0.12 or more, twelve deviations, is found with probability 0.9999.
  private static func randomFault(of value: Value, inputs: Int, units: Int) -> Failure.Fault? {
    guard let start = [Tensor](value), start.count == 2 else {
      return .kind(expected: "\(Value.Kind.list)", got: "\(value.kind)")
    }
    let (weight, bias) = (start[0], start[1])
    guard weight.shape == [units, inputs] else {
      return .shape(expected: [units, inputs], got: weight.shape)
    }
    if let fault = Comparison.fault(bias, .zeros([units]), within: .exact) { return fault }
    let deviation = (2 / Double(inputs)).squareRoot()
    if let far = weight.elements.first(where: { !(abs(Double($0)) <= 8 * deviation) }) {
      return .law(
        Localized(
          es: "hay un peso \(far), a más de ocho desviaciones \(Float(deviation)) de 0",
          en: "there is a weight \(far), more than eight deviations \(Float(deviation)) from 0"))
    }
    return WeightSpread.repetition(in: weight.elements).map { .law($0) }
  }

  private static let example = Tensor(shape: [3, 2], elements: [1, 2, 3, 4, 1, 2])

  /// Layers of a drawn size whose weights and biases are drawn from a few numbers.
  private static func counts(
    _ id: String, _ words: Localized,
    _ draw: @escaping @Sendable (inout Draws) -> (units: Int, inputs: Int, numbers: [Float])
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let (units, inputs, numbers) = draw(&draws)
      let weight = draws.tensor([units, inputs], of: numbers)
      let bias = draws.flag() ? Tensor.zeros([units]) : draws.tensor([units], of: numbers)
      return [Call("distinctUnits", weight, bias)]
    }
  }
}
