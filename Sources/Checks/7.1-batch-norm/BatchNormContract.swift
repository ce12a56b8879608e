internal import CourseKit
internal import Localization

/// The documented domain of `BatchNorm1d`.
///
/// The numbers of each column are spread, so that single precision has enough digits for its variance
/// however it is computed; columns that hardly vary, where epsilon counts, are near 0 for that.
enum BatchNormContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new", 1), Call("forward", example), Call("running"), Call("backward", example),
          Call("gradients"),
        ]),
      trains("pairs", Localized(es: "lotes de dos", en: "batches of two")) { _ in 2 },
      trains("batches", Localized(es: "lotes de tres o más", en: "batches of three or more")) {
        $0.integer(in: 3...9)
      },
      trains("large", Localized(es: "un lote de más de 64", en: "a batch of more than 64")) {
        $0.integer(in: 65...70)
      },
      DomainClass(
        "many-features", Localized(es: "muchas características", en: "many features")
      ) { draws in
        let features = draws.integer(in: 33...40)
        return [Call("new", features)] + draws.pass([3, features])
      },
      DomainClass(
        "still",
        Localized(es: "columnas que apenas varían o nada", en: "columns that vary little or not")
      ) { draws in
        let features = draws.integer(in: 1...3)
        var x = draws.batch([draws.integer(in: 2...5), features])
        for index in x.elements.indices {
          x.elements[index] *= index % features == 1 ? 0 : 0x1p-8
        }
        return [Call("new", features), Call("forward", x), Call("running")]
          + [Call("backward", draws.tensor(x.shape)), Call("gradients")]
      },
      DomainClass(
        "weights",
        Localized(es: "weight negativo, 0 o cambiado", en: "weight negative, 0 or changed")
      ) { draws in
        [1, draws.integer(in: 2...4)].flatMap { features in
          var calls = [Call("new", features)]
          for _ in 0..<2 {
            calls.append(
              Call(
                "setParameters", draws.tensor([features], of: [-2, 0, 1, 0.5]),
                draws.tensor([features], in: -3...3)))
            calls += draws.pass([draws.integer(in: 2...5), features]) + [Call("values")]
          }
          return calls
        }
      },
      DomainClass(
        "fresh", Localized(es: "evaluación sin entrenar", en: "evaluation before training")
      ) { draws in
        let features = draws.integer(in: 1...4)
        return [Call("new", features), Call("eval")]
          + draws.pass([draws.integer(in: 1...4), features]) + [Call("running")]
      },
      DomainClass(
        "few", Localized(es: "uno o ninguno en evaluación", en: "one or none in evaluation")
      ) { draws in
        let features = draws.integer(in: 1...4)
        // A single number, one example of several, and none.
        let shapes = [[1, 1], [1, features], [0, features]]
        return shapes.flatMap { shape in
          var calls = [Call("new", shape[1])] + draws.pass([3, shape[1]])
          calls.append(Call("eval"))
          calls += draws.pass(shape)
          calls.append(Call("running"))
          return calls
        }
      },
      DomainClass(
        "refused", Localized(es: "uno o ninguno en entrenamiento", en: "one or none in training")
      ) { draws in
        (1...3).flatMap { features in
          let refused = draws.permutation(of: 2).map {
            Call("throwsShapeError", draws.tensor([$0, features]))
          }
          let shape = [draws.integer(in: 2...4), features]
          return [Call("new", features), Call(draws.one(of: ["train", "eval"]))]
            + [Call("forward", draws.batch(shape)), Call("train")] + refused
            + [Call("running"), Call("backward", draws.tensor(shape)), Call("gradients")]
        }
      },
      DomainClass(
        "modes",
        Localized(es: "modos que cambian entre llamadas", en: "modes that change between calls")
      ) { draws in
        let features = draws.integer(in: 1...3)
        var calls = [Call("new", features)]
        for _ in 0..<3 {
          let shape = [draws.integer(in: 2...4), features]
          calls += [
            Call(draws.one(of: ["train", "eval"])), Call("forward", draws.batch(shape)),
            Call(draws.one(of: ["train", "eval"])), Call("backward", draws.tensor(shape)),
            Call("running"),
          ]
        }
        return calls + [Call("gradients")]
      },
      DomainClass(
        "latest", Localized(es: "otro tamaño en cada forward", en: "another size in each forward")
      ) { draws in
        let features = draws.integer(in: 1...3)
        let rows = draws.permutation(of: 5).prefix(2).map { $0 + 2 }
        return [Call("new", features), Call("forward", draws.batch([rows[0], features]))]
          + draws.pass([rows[1], features]) + [Call("running")]
      },
      DomainClass(
        "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
      ) { draws in
        let (one, two) = ([3, draws.integer(in: 1...3)], [4, draws.integer(in: 1...3)])
        return [Call("new", one[1]), Call("forward", draws.batch(one)), Call("swap")]
          + [Call("new", two[1])] + draws.pass(two) + [Call("swap"), Call("running")]
          + [Call("backward", draws.tensor(one)), Call("gradients")]
      },
    ]
  ) { BatchNormReference.reference() }

  private static let example = Tensor(shape: [4, 1], elements: [1, 3, 1, 3])

  /// Three batches in training, the last one forward and back twice.
  private static func trains(
    _ id: String, _ words: Localized, _ rows: @escaping @Sendable (inout Draws) -> Int
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let (features, rows) = (draws.integer(in: 1...5), rows(&draws))
      let before = rows > 9 ? 0 : draws.integer(in: 0...2)
      return [Call("new", features)]
        + (0..<before).map { _ in Call("forward", draws.batch([rows, features])) }
        + draws.pass([rows, features]) + [Call("running")]
    }
  }
}

extension Draws {
  /// A batch whose columns have unlike means and deviations, each of them spread.
  fileprivate mutating func batch(_ shape: [Int]) -> Tensor {
    let (rows, features) = (shape[0], shape[1])
    var x = Tensor.zeros(shape)
    for feature in 0..<features {
      let scale: Float = one(of: [0.5, 1, 3])
      let shift: Float = scale * one(of: [-2, -0.5, 0, 1.5])
      for (row, level) in permutation(of: rows).enumerated() {
        let place =
          (Float(level) + tensor([1], in: -0.3...0.3).elements[0]) / Float(max(1, rows - 1))
        x[row, feature] = shift + scale * (2 * place - 1)
      }
    }
    return x
  }

  /// Forward, and back twice, with what that adds to the gradients.
  fileprivate mutating func pass(_ shape: [Int]) -> [Call] {
    [
      Call("forward", batch(shape)), Call("backward", tensor(shape)),
      Call("backward", tensor(shape)), Call("gradients"),
    ]
  }
}
