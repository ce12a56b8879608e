internal import CourseKit
internal import Localization
internal import NeuralNetworks
internal import Wire

/// The documented domain of `SGD`.
///
/// Values and gradients are eighths, most rates sixteenths: each step is exact then.
enum ZeroGradContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new", [Tensor(shape: [2], elements: [1, 2])], Float(0.5)),
          Call("accumulate", [Tensor(shape: [2], elements: [4, -2])]), Call("step"),
          Call("values"), Call("gradients"), Call("zeroGrad"), Call("gradients"), Call("values"),
        ]),
      DomainClass(
        "counts", Localized(es: "de 1 a 9 parámetros", en: "1 to 9 parameters")
      ) { draws in
        (1...9).flatMap { count in
          let shapes = (0..<count).map { _ in [draws.integer(in: 1...3)] }
          return start(shapes, &draws) + step(shapes, &draws) + [
            Call("zeroGrad"), Call("gradients"),
          ]
        }
      },
      DomainClass(
        "axes",
        Localized(
          es: "de uno a cinco ejes, hasta 70 números", en: "one to five axes, up to 70 numbers")
      ) { draws in
        let shapes =
          [[1], [70]] + (1...5).map { draws.integers($0, in: 1...3) }
          + (1...5).map { [1, $0, 2, 2] }
        return start(shapes, &draws) + step(shapes, &draws)
          + [Call("zeroGrad"), Call("gradients"), Call("values")]
      },
      DomainClass(
        "alike", Localized(es: "números todos iguales", en: "numbers that are all equal")
      ) { draws in
        let shapes = [[2, draws.integer(in: 1...3)], [draws.integer(in: 2...3)]]
        func alike() -> [Tensor] {
          shapes.map { Tensor(shape: $0, repeating: draws.eighths([1]).elements[0]) }
        }
        var calls = [Call("new", alike(), Float(0.5))]
        for _ in 0..<2 {
          calls += [
            Call("accumulate", alike()), Call("step"), Call("values"), Call("change", alike()),
            Call("step"), Call("values"), Call("gradients"),
          ]
        }
        return calls
      },
      DomainClass(
        "rates", Localized(es: "tasas de 0 a 100", en: "rates from 0 to 100")
      ) { draws in
        [0, 0.0001, 0.001, 0.1, 1, 1.5, 100].flatMap { rate in
          [
            Call("new", [draws.tensor([2], in: 1...2)], Float(rate)),
            Call("accumulate", [draws.tensor([2], in: -2...(-1))]), Call("step"), Call("values"),
          ]
        }
      },
      DomainClass(
        "large",
        Localized(es: "gradientes grandes, pequeños y 0", en: "large, small and 0 gradients")
      ) { draws in
        let gradient = draws.shuffled([1000, -1000, 1e6, -1e7, 0.002, -0.002, 0, -0.0, 6])
        let rates: [Float] = [0.5, 0.0625, 2]
        return [
          Call("new", [draws.eighths(gradient.shape, upTo: 1)], draws.one(of: rates)),
          Call("accumulate", [gradient]), Call("step"), Call("values"), Call("gradients"),
          // Tiny ones, to values that are no larger.
          Call("new", [Tensor.zeros([4])], draws.one(of: rates)),
          Call("accumulate", [draws.shuffled([1e-7, -1e-9, 1e-20, 0])]),
        ] + Array(repeating: Call("step"), count: 2) + [Call("values")]
      },
      ZeroGradSessions.without(
        "twice",
        Localized(
          es: "varios pasos, con o sin zeroGrad() entre ellos",
          en: "several steps, with or without zeroGrad() in between"),
        [
          "accumulate", "step", "values", "step", "values", "accumulate", "step", "values",
          "zeroGrad", "accumulate", "accumulate", "step", "values", "gradients",
        ] + Array(repeating: "step", count: 12) + ["values", "zeroGrad", "step", "values"]),
      ZeroGradSessions.without(
        "nothing",
        Localized(
          es: "step() o zeroGrad() con gradientes a cero",
          en: "step() or zeroGrad() at zero gradients"),
        [
          "step", "values", "zeroGrad", "gradients", "accumulate", "step", "zeroGrad", "zeroGrad",
          "step", "step", "values", "gradients",
        ]),
      ZeroGradSessions.notFinite, ZeroGradSessions.changedValues, ZeroGradSessions.sideBySide,
    ]
  ) {
    .optimizer(within: Tolerance(relative: 1e-5, absolute: 1e-10)) {
      NeuralNetworks.SGD($1, learningRate: Double(try $0.take(Float.self)))
    }
  }

  /// An optimizer of drawn values with a drawn rate, which is a sixteenth and not 1.
  static func start(_ shapes: [[Int]], _ draws: inout Draws) -> [Call] {
    [
      Call(
        "new", shapes.map { draws.eighths($0) },
        Float(draws.one(of: [1, 3, 5, 8, 12, 20, 40])) / 16)
    ]
  }

  /// Gradients of these shapes, and a step.
  static func step(_ shapes: [[Int]], _ draws: inout Draws) -> [Call] {
    [
      Call("accumulate", shapes.map { draws.eighths($0) }), Call("step"), Call("values"),
      Call("gradients"),
    ]
  }
}
