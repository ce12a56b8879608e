internal import CourseKit
internal import Localization

/// The documented domain of `MomentumSGD` and `SGDW`.
///
/// Each session is asked of both, one after the other.
enum WeightDecayContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: ["new", "new SGDW"].flatMap { make in
          [
            Call(make, [Tensor(shape: [1], elements: [4])], Float(0.5), Float(0.5), Float(0.25)),
            Call("accumulate", [Tensor(shape: [1], elements: [2])]), Call("step"), Call("values"),
            Call("step"), Call("values"),
          ]
        })
    ] + settings + parameters + gradients + states
  ) { WeightDecayReference.operations() }

  /// What the optimizers are made with.
  private static let settings = [
    both("neither", Localized(es: "sin momento ni decaimiento", en: "neither momentum nor decay")) {
      _ in [Plan(momentum: 0, decay: 0)]
    },
    both("momentum", Localized(es: "solo momento", en: "momentum alone")) { _ in
      [0.125, 0.5, 0.99].map { Plan(momentum: $0, decay: 0) }
    },
    both("decay", Localized(es: "solo decaimiento", en: "decay alone")) { _ in
      [0.01, 0.75].map { Plan(momentum: 0, decay: $0) }
    },
    both("both", Localized(es: "los dos", en: "both")) { draws in
      [0.01, 0.0625, 1].map {
        Plan(rate: $0, momentum: draws.one(of: [0.3, 0.75]), decay: draws.one(of: [0.1, 0.6]))
      }
    },
    both("large-decay", Localized(es: "η·λ mayor que 1", en: "η·λ above 1")) { draws in
      [0, 0.25].map { Plan(rate: 2, momentum: $0, decay: draws.one(of: [0.75, 1]), steps: 2) }
    },
    both("rate-zero", Localized(es: "una tasa de 0", en: "a rate of 0")) { _ in [Plan(rate: 0)] },
    both("long", Localized(es: "más de diez pasos", en: "more than ten steps")) { draws in
      [
        Plan(
          shapes: [[1], [2]], rate: 0.1, momentum: draws.one(of: [0.5, 0.8]), decay: 0.05, steps: 12
        )
      ]
    },
  ]

  /// What the optimizers change.
  private static let parameters = [
    both("many", Localized(es: "más de ocho parámetros", en: "more than eight parameters")) {
      [Plan(shapes: (0..<$0.integer(in: 9...10)).map { _ in [1] }, steps: 2)]
    },
    both(
      "growing",
      Localized(
        es: "de formas distintas, de menor a mayor", en: "of several shapes, smallest first")
    ) { draws in
      [
        Plan(
          shapes: [[], [draws.integer(in: 2...3)], [2, draws.integer(in: 2...3)], [1, 3, 2, 2]],
          steps: 2)
      ]
    },
    both("large", Localized(es: "de más de 64 números", en: "of more than 64 numbers")) {
      [Plan(shapes: [[1], [$0.integer(in: 65...70)]], steps: 2)]
    },
    both("zero", Localized(es: "valores 0, -0 y negativos", en: "values 0, -0 and below 0")) { _ in
      [Plan(shapes: [[4]], values: [0, -0.0, -2, 1], usesEach: true, steps: 2)]
    },
    DomainClass(
      "nothing", Localized(es: "sin parámetros, o sin números", en: "no parameters, or no numbers")
    ) { draws in
      [[], [[0], [2]]].flatMap { Plan(shapes: $0, steps: 1).both(&draws, repeated) }
    },
  ]

  /// What the gradients do.
  private static let gradients = [
    both("no-gradient", Localized(es: "gradientes 0", en: "gradients of 0")) { _ in
      [0, 0.5].flatMap { momentum in
        [0, 0.25].flatMap { decay in
          // All of them, or some.
          [[0], [0, -0.0, 1]].map {
            Plan(shapes: [[3], [1]], momentum: momentum, decay: decay, gradients: $0, steps: 2)
          }
        }
      }
    },
    both(
      "wild", Localized(es: "un gradiente enorme o NaN", en: "a gradient that is huge or NaN")
    ) { _ in
      [Plan(shapes: [[5]], gradients: [1, -1, 1e30, -1e30, .nan], usesEach: true, steps: 1)]
    },
    DomainClass(
      "then-zero",
      Localized(es: "un gradiente que se vuelve 0", en: "a gradient that turns 0")
    ) { draws in
      Plan().both(&draws) { plan, draws in
        [plan.gradient(&draws), Call("step"), Call("zeroGrad"), Call("step"), Call("values")]
          + [plan.gradient(&draws), Call("step"), Call("values"), Call("gradients")]
      }
    },
    DomainClass(
      "accumulated",
      Localized(es: "gradientes que se acumulan sin borrar", en: "gradients that add up uncleared")
    ) { draws in
      Plan().both(&draws) { plan, draws in
        [plan.gradient(&draws), plan.gradient(&draws), Call("step"), plan.gradient(&draws)]
          + [Call("step"), Call("values"), Call("gradients")]
      }
    },
  ]

  /// What is remembered, and what is not.
  private static let states = [
    DomainClass(
      "new-values",
      Localized(es: "valores que cambian entre pasos", en: "values that change between steps")
    ) { draws in
      Plan().both(&draws) { plan, draws in
        [
          plan.gradient(&draws), Call("step"),
          Call("change", plan.tensors(of: plan.values, &draws)),
        ]
          + [Call("step"), Call("values")]
      }
    },
    DomainClass(
      "two", Localized(es: "dos optimizadores a la vez", en: "two optimizers side by side")
    ) { draws in
      let (one, two) = (Plan(shapes: [[2]]), Plan(shapes: [[2], [1]], rate: 0.25, momentum: 0.75))
      return [("new", "new"), ("new SGDW", "new SGDW"), ("new", "new SGDW")].flatMap {
        first, second in
        [one.new(first, &draws), one.gradient(&draws), Call("step"), Call("swap")]
          + [two.new(second, &draws), two.gradient(&draws), Call("step"), Call("swap")]
          + [Call("step"), Call("values"), Call("swap"), Call("step"), Call("values")]
      }
    },
  ]

  private static func both(
    _ id: String, _ words: Localized, _ plan: @escaping @Sendable (inout Draws) -> [Plan]
  ) -> DomainClass {
    DomainClass(id, words) { draws in plan(&draws).flatMap { $0.both(&draws, repeated) } }
  }

  /// The steps of a training.
  private static func repeated(_ plan: Plan, _ draws: inout Draws) -> [Call] {
    (0..<plan.steps).flatMap { _ in
      [Call("zeroGrad"), plan.gradient(&draws), Call("step"), Call("values")]
    } + [Call("gradients")]
  }
}

/// Settings and parameters of a session, drawn in part.
private struct Plan {
  var shapes = [[2], [1]]
  var rate: Float = 0.5
  var momentum: Float = 0.5
  var decay: Float = 0.25
  var values: [Float] = [-2, -1.25, -0.5, 0.75, 1, 1.5, 2.25]
  var gradients: [Float] = [-1.5, -1, -0.25, 0.5, 1, 2]
  /// Whether a tensor has as many of these numbers as it can hold, each of them once.
  var usesEach = false
  var steps = 3

  func new(_ make: String, _ draws: inout Draws) -> Call {
    Call(make, tensors(of: values, &draws), rate, momentum, decay)
  }

  func gradient(_ draws: inout Draws) -> Call {
    Call("accumulate", tensors(of: gradients, &draws))
  }

  func tensors(of numbers: [Float], _ draws: inout Draws) -> [Tensor] {
    shapes.map { shape in
      var tensor = draws.tensor(shape, of: numbers)
      guard usesEach else { return tensor }
      for (index, choice) in draws.permutation(of: numbers.count).prefix(tensor.count).enumerated()
      {
        tensor.elements[index] = numbers[choice]
      }
      return tensor
    }
  }

  /// The same of both classes.
  func both(
    _ draws: inout Draws, _ calls: (Plan, inout Draws) -> [Call]
  ) -> [Call] {
    ["new", "new SGDW"].flatMap { [new($0, &draws)] + calls(self, &draws) }
  }
}
