internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `Dropout`, as far as chance leaves nothing open.
enum DropoutContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new", Float(0.5), 7), Call("forward", example), Call("backward", example),
          Call("eval"), Call("forward", example), Call("backward", example),
        ]),
      passes("evaluation", Localized(es: "evaluación con cualquier p", en: "evaluation with any p"))
      {
        ($0.one(of: probabilities), $0.shape(), ["eval"])
      },
      DomainClass(
        "wild",
        Localized(
          es: "infinitos y NaN en evaluación o con p = 0",
          en: "infinities and NaN in evaluation or with p = 0")
      ) { draws in
        // All of them in each row, so that none is missed.
        let shape = [draws.integer(in: 1...2), [Float].wild.count]
        return ([(0.5, "eval"), (0, "train")] as [(Float, String)]).flatMap { p, mode in
          [
            Call("new", p, 1), Call(mode), Call("forward", draws.tensor(shape, of: .wild)),
            Call("backward", draws.tensor(shape, of: .wild)),
          ]
        }
      },
      passes("never", Localized(es: "p = 0", en: "p = 0")) { (0, $0.shape(), []) },
      passes("always", Localized(es: "p = 1", en: "p = 1")) { (1, $0.shape(), []) },
      DomainClass("channels", Localized(es: "de 1 a 5 canales", en: "1 to 5 channels")) { draws in
        [Call("new", draws.one(of: [0, 1] as [Float]), 3)]
          + (1...5).flatMap { channels in
            let shape = [draws.integer(in: 1...2), channels, 2, 2]
            return [Call("forward", draws.tensor(shape)), Call("backward", draws.tensor(shape))]
          }
      },
      DomainClass(
        "alike", Localized(es: "números todos iguales", en: "numbers that are all equal")
      ) { draws in
        let shape = [draws.integer(in: 1...3), draws.integer(in: 2...4)]
        func pass() -> [Call] {
          ["forward", "backward"].map {
            Call($0, Tensor(shape: shape, repeating: draws.eighths([1]).elements[0]))
          }
        }
        return ([0, 1] as [Float]).flatMap { p in
          [Call("new", p, 3)] + pass() + [Call("eval")] + pass()
        }
      },
      passes("empty", Localized(es: "un lote vacío", en: "an empty batch")) {
        let shape = [0] + $0.integers($0.integer(in: 1...3), in: 1...4)
        return ($0.one(of: probabilities), shape, [$0.one(of: ["train", "eval"])])
      },
      DomainClass(
        "modes", Localized(es: "modos que cambian, con p = 1", en: "changing modes, with p = 1")
      ) { draws in
        var calls = [Call("new", Float(1), draws.integer(in: 0...99))]
        for _ in 0..<draws.integer(in: 2...4) {
          let shape = draws.shape()
          calls += [
            Call(draws.one(of: ["train", "eval"])), Call("forward", draws.tensor(shape)),
            Call(draws.one(of: ["train", "eval"])), Call("backward", draws.tensor(shape)),
          ]
        }
        return calls
      },
      DomainClass(
        "latest", Localized(es: "otro tamaño en cada forward", en: "another size in each forward")
      ) { draws in
        let (first, last) = (draws.shape(), draws.shape())
        return [
          Call("new", draws.one(of: probabilities), 3), Call("forward", draws.tensor(first)),
          Call("eval"), Call("forward", draws.tensor(last)), Call("backward", draws.tensor(last)),
          Call("train"), Call("backward", draws.tensor(last)),
        ]
      },
      DomainClass(
        "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
      ) { draws in
        let (one, two) = (draws.shape(), draws.shape())
        let p: Float = draws.one(of: [0, 1])
        return [
          Call("new", p, 1), Call("forward", draws.tensor(one)), Call("swap"),
          Call("new", 1 - p, 1), Call("forward", draws.tensor(two)), Call("eval"), Call("swap"),
          Call("backward", draws.tensor(one)), Call("forward", draws.tensor(two)),
          Call("backward", draws.tensor(two)),
        ]
      },
    ]
  ) { reference }

  private static let example = Tensor(shape: [1, 4], elements: [1, 2, 3, 4])

  /// Whole, odd, tiny and nearly 1.
  private static let probabilities: [Float] = [0, 1, 0.5, 0.3, 0.9, 1e-3, 0.999]

  /// Forward, and back twice, behind changes of the mode.
  private static func passes(
    _ id: String, _ words: Localized,
    _ draw: @escaping @Sendable (inout Draws) -> (p: Float, shape: [Int], modes: [String])
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let (p, shape, modes) = draw(&draws)
      func tensor() -> Tensor { draws.tensor(shape, in: -3...3) }
      return [Call("new", p, draws.one(of: [0, 1, 7, Int.max]))] + modes.map { Call($0) } + [
        Call("forward", tensor()), Call("backward", tensor()), Call("backward", tensor()),
      ]
    }
  }

  /// What the latest forward did to each number.
  private enum Effect { case nothing, zero, chance }

  private struct Layer {
    var p: Float
    var isTraining = true
    var latest = Effect.nothing

    func answer(to x: Tensor) -> Expected {
      switch latest {
      case .nothing: .is(x)
      case .zero: .is(Tensor.zeros(x.shape))
      case .chance: x.count == 0 ? .is(x) : .open(.tensor)
      }
    }
  }

  /// A layer by its definition; where numbers are dropped by chance, the other checks hold the law.
  private static var reference: Reference {
    var (layer, other) = (Layer(p: 0), Layer(p: 0))
    return Reference([
      "new": {
        layer = Layer(p: try $0.take())
        return .done
      },
      "swap": { _ in
        (layer, other) = (other, layer)
        return .done
      },
      "train": { _ in
        layer.isTraining = true
        return .done
      },
      "eval": { _ in
        layer.isTraining = false
        return .done
      },
      "forward": {
        layer.latest =
          !layer.isTraining || layer.p == 0 ? .nothing : layer.p == 1 ? .zero : .chance
        return layer.answer(to: try $0.take())
      },
      "backward": { layer.answer(to: try $0.take()) },
    ])
  }
}

extension Draws {
  /// One axis to five.
  fileprivate mutating func shape() -> [Int] { integers(integer(in: 1...5), in: 1...3) }
}
