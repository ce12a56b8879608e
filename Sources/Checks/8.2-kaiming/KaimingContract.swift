internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of Kaiming's initialization and of the search for the first problem.
///
/// Sizes keep away from the limits, save where no rounding moves them: single numbers, or as many
/// equal ones as a power of four.
enum KaimingContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("seed", 1), Call("kaimingNormal", [10, 800]), Call("kaimingUniform", [10, 600]),
          Call("firstSignalProblem", [fine, huge, huge]), Call("firstSignalProblem", [fine]),
        ]),
      problems("healthy", Localized(es: "señales sanas", en: "healthy signals")) { draws in
        (0..<draws.integer(in: 0...4)).map { _ in
          draws.signal(draws.one(of: [0.01, 0.1, 1, 10, 100]), sides: 1...3)
        }
      },
      problems(
        "kinds",
        Localized(
          es: "problemas de todas clases, en cualquier orden",
          en: "problems of all kinds, in any order")
      ) { draws in
        (0..<draws.integer(in: 1...5)).map { _ in draws.anySignal() }
      },
      problems(
        "lost",
        Localized(
          es: "un NaN o infinito entre ceros o números enormes",
          en: "a NaN or infinity among zeros or huge numbers")
      ) { draws in
        let size: Float = draws.one(of: [0, 1, 1e-8, 1e6, 1e30])
        var signal = draws.signal(size, sides: 1...3)
        signal.elements[draws.integer(in: 0...signal.count - 1)] = draws.one(of: lost)
        return [draws.signal(1, sides: 1...2), signal, draws.anySignal()]
      },
      problems(
        "extreme",
        Localized(
          es: "números enormes o diminutos, pero finitos", en: "huge or tiny numbers, but finite")
      ) { draws in
        let size: Float = draws.one(of: [1e19, 1e30, 1e-19, 1e-30, .leastNonzeroMagnitude, 1e38])
        return [
          draws.signal(1, sides: 1...2),
          Tensor(shape: [1], elements: [draws.flag() ? size : -size]),
        ]
      },
      problems(
        "limits",
        Localized(es: "1000 justo, algo más o algo menos", en: "exactly 1000, above or below")
      ) { draws in
        let size: Float = draws.one(of: [1000, 999, 1001, 0.00101, 0.00099])
        let signs = draws.tensor([1, draws.one(of: [1, 4, 16])], of: [-1, 1])
        return [Tensor(shape: signs.shape, elements: signs.elements.map { size * $0 })]
      },
      problems(
        "signs", Localized(es: "signos y ceros de todas clases", en: "signs and zeros of all kinds")
      ) { draws in
        let size: Float = draws.one(of: [5, 500, 5000, 0.005, 0.0001])
        let count = draws.integer(in: 1...5)
        let levels: [Float] = draws.one(of: [[1], [-1], [-1, 1]])
        let signal = draws.tensor([1, count], of: levels)
        return [Tensor(shape: signal.shape, elements: signal.elements.map { size * $0 })]
      },
      DomainClass(
        "sparse",
        Localized(es: "un solo número grande entre muchos", en: "a single large number among many")
      ) { draws in
        // The first number, the last, and any.
        [0, 99, draws.integer(in: 0...99)].map { place in
          var signal = Tensor.zeros([4, 25])
          signal.elements[place] = draws.one(of: [5000, -5000, 20000, 0.5])
          return Call("firstSignalProblem", [signal])
        }
      },
      DomainClass(
        "zeros", Localized(es: "solo ceros, también −0", en: "zeros alone, −0 too")
      ) { draws in
        [[0, -0.0], [-0.0], [0]].map { (zeros: [Float]) in
          let count = draws.integer(in: 1...4)
          return Call(
            "firstSignalProblem", [draws.signal(1, sides: 1...2), draws.tensor([count], of: zeros)])
        }
      },
      DomainClass(
        "one-example",
        Localized(
          es: "un ejemplo o una unidad muy por encima o por debajo",
          en: "one example or one unit far above or below")
      ) { draws in
        // Alone it would be a problem, or none, and all together are the other.
        let pairs: [(rest: Float, one: Float)] = [(1, 1500), (1, 1e-5), (0, 0.0015), (0, 2500)]
        return pairs.flatMap { rest, one in
          [true, false].map { isRow in
            let place = draws.integer(in: 0...3)
            var signal = draws.tensor([4, 4], of: [-1, 1])
            for index in signal.elements.indices {
              signal.elements[index] *= (isRow ? index / 4 : index % 4) == place ? one : rest
            }
            return Call("firstSignalProblem", [signal])
          }
        }
      },
      DomainClass(
        "axes", Localized(es: "salidas de uno a cuatro ejes", en: "outputs of one to four axes")
      ) { draws in
        let side = draws.integer(in: 1...3)
        let shapes = [
          [side], [side, 2], [1, 2, side], [2, 1, side], [2, 1, side, 2], [1, 2, 2, side],
          [1, 5, 1, side],
        ]
        return shapes.map {
          Call("firstSignalProblem", [draws.tensor($0, of: [draws.one(of: [1, 3000, 0.0001])])])
        }
      },
      DomainClass(
        "wide", Localized(es: "capas de 20 000 entradas", en: "layers of 20,000 inputs")
      ) { draws in
        [Call("seed", 0)]
          + ["kaimingNormal", "kaimingUniform"].flatMap { name in
            [20_000, 20_001, 20_000].map { Call(name, [draws.integer(in: 1...2), $0]) }
          }
      },
      problems(
        "empty",
        Localized(es: "salidas sin números, o ninguna", en: "outputs without numbers, or none")
      ) { draws in
        (0..<draws.integer(in: 0...2)).map { _ in
          draws.flag() ? Tensor.zeros([0, draws.integer(in: 1...3)]) : draws.anySignal()
        }
      },
      problems("deep", Localized(es: "más de 64 capas", en: "more than 64 layers")) { draws in
        (0..<draws.integer(in: 65...80)).map { _ in draws.tensor([1], of: [1, -1]) }
          + [Tensor(shape: [1], elements: [draws.one(of: [5000, 0.0001, .nan])])]
      },
    ]
  ) {
    Reference([
      "seed": { _ in .done },
      "kaimingNormal": {
        let shape: [Int] = try $0.take()
        return .satisfying { weightFault(in: $0, shape, deviations: 8) }
      },
      "kaimingUniform": {
        let shape: [Int] = try $0.take()
        return .satisfying { weightFault(in: $0, shape, deviations: 3.0.squareRoot() * 1.00001) }
      },
      "firstSignalProblem": { .is(SignalSearch().answer(to: try $0.take())) },
    ])
  }

  /// What is wrong with weights whatever chance decides: the shape, a weight out of all
  /// bounds, or more repeated sizes than chance leaves (``WeightSpread/repetition(in:)``).
  ///
  /// A normal number lies beyond eight deviations with probability 1.2e-15; a session has some 250,000
  /// of them at most, so that a check raises a false alarm with a probability below 1e-9. A weight of
  /// a layer of 20,000 inputs that is off by 0.12, twelve deviations, is found with probability 0.9999.
  private static func weightFault(
    in value: Value, _ shape: [Int], deviations: Double
  ) -> Failure.Fault? {
    guard let weights = Tensor(value) else {
      return .kind(expected: "\(Value.Kind.tensor)", got: "\(value.kind)")
    }
    let limit = deviations * (2 / Double(shape.dropFirst().reduce(1, *))).squareRoot()
    if let fault = WeightSpread.fault(in: weights, shape: shape, within: limit) { return fault }
    return WeightSpread.repetition(in: weights.elements).map { .law($0) }
  }

  private static let fine = Tensor(shape: [1, 2], elements: [3, -4])
  private static let huge = Tensor(shape: [1, 2], elements: [0, 5000])
  fileprivate static let lost: [Float] = [.nan, .infinity, -.infinity]

  private static func problems(
    _ id: String, _ words: Localized, _ signals: @escaping @Sendable (inout Draws) -> [Tensor]
  ) -> DomainClass {
    DomainClass(id, words) { [Call("firstSignalProblem", signals(&$0))] }
  }
}

extension Draws {
  /// A signal of any kind.
  fileprivate mutating func anySignal() -> Tensor {
    guard integer(in: 0...3) > 0 else { return tensor([2], of: [1] + KaimingContract.lost) }
    return signal(one(of: [1, 1e5, 1e-6]), sides: 1...3)
  }
}
