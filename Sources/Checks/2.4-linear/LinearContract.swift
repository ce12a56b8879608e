internal import CourseKit
internal import Localization
internal import NeuralNetworks
internal import Wire

/// The documented domain of `Linear` and of `inFeatures`.
///
/// Numbers are eighths or whole, so that every sum of products is exact in whatever order.
enum LinearContract {
  static let all = Contract(
    [
      example,
      passes(
        "sizes",
        Localized(
          es: "de 1 a 9 ejemplos, entradas y salidas", en: "1 to 9 examples, inputs and outputs")
      ) { draws in
        let (inputs, outputs) = (draws.permutation(of: 9), draws.permutation(of: 9))
        return (0..<9).map { ($0 + 1, inputs[$0] + 1, outputs[$0] + 1) }
      },
      passes(
        "square",
        Localized(es: "tantas entradas como salidas", en: "as many inputs as outputs")
      ) { _ in (2...5).map { ($0, $0, $0) } },
      passes("many", Localized(es: "70 de cualquiera de ellos", en: "70 of any of them")) {
        _ in [(70, 1, 2), (2, 70, 1), (1, 2, 70)]
      },
      DomainClass(
        "alike", Localized(es: "todos los números iguales", en: "all numbers alike")
      ) { draws in
        let (count, inputs) = (draws.integer(in: 1...3), draws.integer(in: 2...4))
        func alike(_ shape: Int...) -> Tensor {
          Tensor(shape: shape, repeating: draws.eighths([1]).elements[0])
        }
        return [inputs, inputs + 1].flatMap { outputs in
          [
            Call("new", alike(outputs, inputs), alike(outputs)),
            Call("forward", alike(count, inputs)), Call("backward", alike(count, outputs)),
            Call("gradients"), Call("values"),
            Call("change", alike(outputs, inputs), alike(outputs)),
            Call("forward", Tensor.zeros([count, inputs])),
            Call("backward", Tensor.zeros([count, outputs])), Call("gradients"),
            Call("forward", alike(count, inputs)),
          ]
        }
      },
      DomainClass("empty", Localized(es: "un lote vacío", en: "an empty batch")) { draws in
        let new = new(inputs: draws.integer(in: 1...3), outputs: draws.integer(in: 1...3), &draws)
        let outputs = Tensor(new.arguments[1])?.count ?? 0
        // Evaluated in between as well, with as many examples and with none.
        let latest = [(2, 2), (2, 0), (0, 2)].flatMap { before, after in
          [
            new, Call("forward", input(before, new, &draws)), Call("eval"),
            Call("forward", input(after, new, &draws)), Call("train"),
            Call("backward", draws.eighths([after, outputs])), Call("gradients"),
          ]
        }
        return [new] + pass(0, new, &draws) + pass(2, new, &draws) + pass(0, new, &draws) + latest
      },
      DomainClass(
        "pixels",
        Localized(
          es: "píxeles de 0 a 255, pesos grandes", en: "pixels from 0 to 255, large weights")
      ) { draws in
        let outputs = draws.integer(in: 1...3)
        func whole(_ shape: [Int], in range: ClosedRange<Int>) -> Tensor {
          Tensor(
            shape: shape,
            elements: draws.integers(shape.reduce(1, *), in: range).map { Float($0) })
        }
        return [
          Call("new", whole([outputs, 4], in: -100...100), whole([outputs], in: -9999...9999)),
          Call("forward", whole([3, 4], in: 0...255)),
          Call("backward", whole([3, outputs], in: -100...100)), Call("gradients"),
        ]
      },
    ] + LinearSessions.classes + [
      DomainClass(
        "in-features",
        Localized(
          es: "fotos de 1 a 5 canales, de 1 a 5000 píxeles de lado",
          en: "pictures of 1 to 5 channels, 1 to 5000 pixels a side")
      ) { draws in
        (1...5).flatMap { channels in
          [
            Call("inFeatures", channels, draws.integer(in: 1...99), draws.integer(in: 100...999)),
            Call("inFeatures", channels, 2 * draws.integer(in: 2200...2499) + 1, 4999),
          ]
        } + [Call("inFeatures", 1, 1, 1), Call("inFeatures", 5, 5000, 4997)]
      }
    ]
  ) {
    .layer(
      within: LinearChecks.tolerance,
      { try NeuralNetworks.Linear(weight: $0.take(), bias: $0.take()) },
      with: [
        "change": { layer, question in
          layer.weight.value = try question.take()
          layer.bias.value = try question.take()
          return .done
        },
        "clear": { layer, _ in
          for parameter in layer.parameters { parameter.grad = .zeros(parameter.value.shape) }
          return .done
        },
      ],
      and: ["inFeatures": { .is(try $0.take(Int.self) * $0.take(Int.self) * $0.take(Int.self)) }])
  }

  private static let example = DomainClass(
    "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
    calls: [
      Call(
        "new", Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]),
        Tensor(shape: [2], elements: [10, 20])),
      Call("forward", Tensor(shape: [1, 3], elements: [1, 0, -1])),
      Call("backward", Tensor(shape: [1, 2], elements: [1, 2])), Call("gradients"),
      Call("inFeatures", 3, 64, 64),
    ])

  /// A layer with drawn weights.
  static func new(inputs: Int, outputs: Int, _ draws: inout Draws) -> Call {
    Call("new", draws.eighths([outputs, inputs]), draws.eighths([outputs]))
  }

  /// Forward, back, and what the parameters have got, for a layer that a call has made.
  static func pass(_ examples: Int, _ new: Call, _ draws: inout Draws) -> [Call] {
    [
      Call("forward", input(examples, new, &draws)),
      Call("backward", gradient(examples, new, &draws)), Call("gradients"),
    ]
  }

  /// A batch for a layer that a call has made.
  static func input(_ examples: Int, _ new: Call, _ draws: inout Draws) -> Tensor {
    draws.eighths([examples, Tensor(new.arguments[0])?.shape[1] ?? 0])
  }

  /// A gradient for the output of a layer that a call has made.
  static func gradient(_ examples: Int, _ new: Call, _ draws: inout Draws) -> Tensor {
    draws.eighths([examples, Tensor(new.arguments[0])?.shape[0] ?? 0])
  }

  /// A pass through a layer of its own for each of some sizes.
  private static func passes(
    _ id: String, _ words: Localized,
    _ sizes: @escaping @Sendable (inout Draws) -> [(examples: Int, inputs: Int, outputs: Int)]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      sizes(&draws).flatMap { size in
        let new = new(inputs: size.inputs, outputs: size.outputs, &draws)
        return [new] + pass(size.examples, new, &draws)
      }
    }
  }
}
