internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `evaluate`.
enum EvalModeContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [Call("plain"), Call("crossEntropy"), Call("setTraining", true)]
          + measured([
            (Tensor(shape: [2, 2], elements: [2, 0, 0, 1]), [0, 1]),
            (Tensor(shape: [1, 2], elements: [3, 1]), [1]),
          ])),
      plain("one-batch", Localized(es: "un solo lote, también de uno", en: "one batch, of one too"))
      {
        batches(&$0, sizes: [$0.integer(in: 1...4)], classes: $0.integer(in: 2...4))
      },
      plain(
        "batches", Localized(es: "lotes de tamaños distintos", en: "batches of different sizes")
      ) { batches(&$0, sizes: $0.integers($0.integer(in: 2...4), in: 1...5), classes: 3) },
      plain(
        "classes", Localized(es: "una sola clase, dos o veinte", en: "one class, two or twenty")
      ) { draws in
        let many = draws.tensor([2, 20], in: -4...4)
        // The last is the greatest, behind ten others.
        let outputs = Tensor(
          shape: many.shape,
          elements: many.elements.enumerated().map { $0.offset % 20 == 19 ? 5 : $0.element })
        return draws.one(of: [
          batches(&draws, sizes: [2, 1], classes: 1), batches(&draws, sizes: [2, 1], classes: 2),
        ]) + [(outputs, [19, draws.integer(in: 0...18)])]
      },
      plain("ties", Localized(es: "muchos empates", en: "many ties")) { draws in
        (0..<2).map { _ in
          let (size, classes) = (draws.integer(in: 1...3), draws.integer(in: 3...12))
          let low = draws.one(of: [0, -9])
          var outputs = Tensor(shape: [size, classes], repeating: Float(low - 1))
          var labels: [Int] = []
          for row in 0..<size {
            labels.append(draws.integer(in: 0...classes - 2))
            for column in [labels[row], classes - 1] { outputs[row, column] = Float(low) }
          }
          return (outputs, labels)
        }
      },
      plain("near", Localized(es: "casi empates", en: "near ties")) { draws in
        let classes = draws.integer(in: 2...4)
        let low = Float(draws.integer(in: 1...9)) / 10
        return (1...2).map { size in
          var outputs = Tensor(shape: [size, classes], repeating: low)
          for row in 0..<size { outputs[row, classes - 1] = size == 1 ? low.nextUp : low + 2e-5 }
          return (outputs, Array(repeating: classes - 1, count: size))
        }
      },
      plain(
        "huge", Localized(es: "salidas enormes, todas negativas", en: "huge outputs, all negative")
      ) { draws in
        let classes = draws.integer(in: 2...4)
        return (1...2).map { size in
          var outputs = Tensor(shape: [size, classes], repeating: -2e30)
          for row in 0..<size { outputs[row, classes - 1] = -1e30 }
          return (outputs, Array(repeating: classes - 1, count: size))
        }
      },
      DomainClass(
        "infinite",
        Localized(es: "pérdidas enormes, infinitas o NaN", en: "losses huge, infinite or NaN")
      ) { draws in
        let some = Tensor(shape: [1, 2], elements: [3, Float(draws.integer(in: 0...2))])
        func session(_ loss: String, _ odd: [Float]) -> [Call] {
          [Call("plain"), Call(loss), Call("setTraining", draws.flag())]
            + measured([(some, [0]), (Tensor(shape: [1, 2], elements: odd), [0])])
        }
        return session("nll", [-1e30, 5]) + session("nll", [-.infinity, -.infinity])
          + session("crossEntropy", [-.infinity, -.infinity])
      },
      plain("many", Localized(es: "cientos de ejemplos", en: "hundreds of examples")) { draws in
        batches(&draws, sizes: [300, 7] + draws.integers(4, in: 40...120), classes: 2)
      },
      DomainClass(
        "loss", Localized(es: "una pérdida que no es la entropía", en: "a loss other than entropy")
      ) { draws in
        let batches = batches(
          &draws, sizes: draws.integers(draws.integer(in: 1...3), in: 1...3), classes: 3)
        return [Call("plain"), Call("nll"), Call("setTraining", draws.flag())] + measured(batches)
      },
      DomainClass("no-batches", Localized(es: "ningún lote", en: "no batches")) { draws in
        [network(&draws), Call("crossEntropy"), Call("setTraining", draws.flag())] + measured([])
      },
      DomainClass(
        "modes", Localized(es: "los dos modos, una y otra vez", en: "both modes, again and again")
      ) { draws in
        let first = inputs(&draws, sizes: draws.integers(draws.integer(in: 1...2), in: 1...3))
        let second = inputs(&draws, sizes: [draws.integer(in: 1...3)])
        return [network(&draws), Call("crossEntropy"), Call("setTraining", draws.flag())]
          + measured(first) + measured(second) + [Call("setTraining", draws.flag())]
          + measured(first) + unchanged
      },
      DomainClass(
        "pictures", Localized(es: "entradas de cuatro ejes", en: "inputs of four axes")
      ) { draws in
        [network(&draws), Call("crossEntropy"), Call("setTraining", draws.flag())]
          + measured(
            inputs(&draws, sizes: [2, 1]).map { ($0.0.reshaped(to: [$0.1.count, 1, 5, 1]), $0.1) })
      },
      DomainClass(
        "two-networks", Localized(es: "dos redes a la vez", en: "two networks side by side")
      ) { draws in
        let (one, two) = (inputs(&draws, sizes: [2]), inputs(&draws, sizes: [1, 2]))
        return [
          network(&draws), Call("crossEntropy"), Call("setTraining", true), Call("swap"),
          network(&draws), Call("setTraining", false),
        ] + measured(one) + [Call("swap")] + measured(two) + [Call("swap"), Call("isTraining")]
      },
      DomainClass(
        "throws",
        Localized(
          es: "un error de forward o de la pérdida, en cualquier lote",
          en: "an error of forward or of the loss, in any batch")
      ) { draws in
        let batches = inputs(&draws, sizes: draws.integers(draws.integer(in: 1...3), in: 1...3))
        var broken = batches
        let place = draws.integer(in: 0...batches.count - 1)
        let count = broken[place].1.count
        if draws.flag() {
          broken[place].0 = draws.tensor([count, 6])
        } else {
          broken[place].1[count - 1] = draws.one(of: [4, 99])
        }
        return [
          network(&draws), draws.one(of: [Call("crossEntropy"), Call("nll")]),
          Call("setTraining", draws.flag()), evaluate(broken), Call("isTraining"),
        ] + unchanged + measured(batches)
      },
    ]
  ) { reference() }

  /// Inputs and labels of a few batches.
  typealias Batches = [(Tensor, [Int])]

  private static func evaluate(_ batches: Batches) -> Call {
    Call("evaluate", batches.map(\.0), batches.map(\.1))
  }

  /// A measurement, and all that is asked of it.
  private static func measured(_ batches: Batches) -> [Call] {
    [evaluate(batches), Call("accuracy"), Call("loss"), Call("isTraining")]
  }

  private static let unchanged = ["values", "gradients", "statistics"].map { Call($0) }

  /// A network whose outputs are its inputs, and outputs with labels.
  private static func plain(
    _ id: String, _ words: Localized, _ batches: @escaping @Sendable (inout Draws) -> Batches
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let batches = batches(&draws)
      return [Call("plain"), Call("crossEntropy"), Call("setTraining", draws.flag())]
        + measured(batches)
    }
  }

  /// Outputs and labels, of which all are right but the last, where there is a choice.
  private static func batches(_ draws: inout Draws, sizes: [Int], classes: Int) -> Batches {
    var batches = sizes.map { size in
      let outputs = draws.tensor([size, classes], in: -4...4)
      return (outputs, EvalModeTrial.predictions(of: outputs))
    }
    if sizes.reduce(0, +) > 1, let last = batches[sizes.count - 1].1.popLast() {
      batches[sizes.count - 1].1.append((last + 1) % classes)
    }
    return batches
  }

  /// Inputs of the network with five features and four classes.
  private static func inputs(_ draws: inout Draws, sizes: [Int]) -> Batches {
    sizes.map { (draws.tensor([$0, 5], in: -2...2), draws.integers($0, in: 0...3)) }
  }

  private static func network(_ draws: inout Draws) -> Call {
    Call("new", EvalModeTrial.weights(&draws), 0.5, draws.integer(in: 1...99))
  }
}
