internal import CourseKit
internal import Localization
internal import NeuralNetworks
internal import Wire

/// The documented domain of `ReLU` and of the curves beside it.
enum ReLUContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new"), Call("forward", Tensor(shape: [1, 3], elements: [-2, 0, 3])),
          Call("backward", Tensor(shape: [1, 3], elements: [5, 5, -5])),
          Call("sigmoid", [0] as [Float]), Call("sigmoidSlope", [0] as [Float]),
          Call("tanhSlope", [1] as [Float]),
        ]),
      passes("axes", Localized(es: "de cero a cinco ejes", en: "from zero to five axes")) { draws in
        (0...5).map { draws.integers($0, in: 1...3) }
      },
      passes(
        "pictures", Localized(es: "imágenes de 1 a 5 canales", en: "pictures of 1 to 5 channels")
      ) { draws in (1...5).map { [draws.integer(in: 1...2), $0, 2, draws.integer(in: 1...3)] } },
      passes(
        "sizes",
        Localized(es: "de 1 a 9 filas y columnas, y 70", en: "1 to 9 rows and columns, and 70")
      ) { draws in
        let columns = draws.permutation(of: 9)
        return (0..<9).map { [$0 + 1, columns[$0] + 1] } + [[70, 2], [2, 70]]
      },
      passes("empty", Localized(es: "un lote vacío", en: "an empty batch")) { draws in
        [[0], [0, draws.integer(in: 1...5)], [0, 3, draws.integer(in: 1...4), 2]]
      },
      DomainClass(
        "alike", Localized(es: "todos los números iguales", en: "all numbers alike")
      ) { draws in
        let shape = [draws.integer(in: 1...3), draws.integer(in: 2...4)]
        return ([-3, 0, 0.5] as [Float]).flatMap { number in
          [
            Call("new"), Call("forward", Tensor(shape: shape, repeating: number)),
            Call("backward", Tensor(shape: shape, repeating: draws.eighths([1]).elements[0])),
          ]
        }
      },
      DomainClass(
        "corners",
        Localized(
          es: "0 y -0, números diminutos, enormes e infinitos",
          en: "0 and -0, tiny, huge and infinite numbers")
      ) { draws in
        let x = draws.shuffled(corners)
        return [
          Call("new"), Call("forward", x),
          Call("backward", draws.tensor(x.shape, of: gradients)),
        ]
      },
      DomainClass("nan", Localized(es: "NaN a la ida", en: "NaN on the way forward")) { draws in
        let clean = draws.eighths([2, draws.integer(in: 2...4)])
        return [
          Call("new"), Call("forward", draws.shuffled([.nan, -3, 0, 3, -.nan, .infinity])),
          Call("forward", clean), Call("backward", draws.eighths(clean.shape)),
        ]
      },
      DomainClass(
        "latest",
        Localized(
          es: "otro tamaño en cada forward, backward repetido",
          en: "another size in each forward, backward repeated")
      ) { draws in
        let shapes = [[3, draws.integer(in: 3...4)], [2, 2, 2], [1, draws.integer(in: 5...7)]]
        // One input that lets nothing through, and one of the same shape.
        let dark = Tensor(shape: shapes[0], repeating: -1)
        return [
          Call("new"), Call("forward", draws.eighths(shapes[0])), Call("forward", dark),
          Call("backward", draws.eighths(shapes[0])), Call("forward", draws.eighths(shapes[0])),
          Call("backward", draws.eighths(shapes[0])),
        ] + draws.latest([([2, 3], [2, 3]), ([2, 3], [0, 3]), ([0, 3], [2, 3])]) { $0 }
          + shapes.dropFirst().flatMap { shape in
            [
              Call("forward", draws.eighths(shape)), Call("backward", draws.eighths(shape)),
              Call("backward", draws.eighths(shape)),
            ]
          }
      },
      DomainClass(
        "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
      ) { draws in
        let (one, two) = ([2, draws.integer(in: 4...6)], [3, draws.integer(in: 1...3)])
        return [
          Call("new"), Call("forward", draws.eighths(one)), Call("swap"), Call("new"),
          Call("forward", draws.eighths(two)), Call("backward", draws.eighths(two)), Call("swap"),
          Call("backward", draws.eighths(one)),
        ]
      },
      DomainClass("modes", Localized(es: "train() y eval()", en: "train() and eval()")) { draws in
        let shape = [2, draws.integer(in: 4...6)]
        return [Call("new")]
          + ["eval", "train", "train", "eval", "train", "eval"].flatMap {
            [
              Call($0), Call("forward", draws.eighths(shape)),
              Call("backward", draws.eighths(shape)),
            ]
          }
      },
      curves("curves", Localized(es: "curvas entre -12 y 12", en: "curves between -12 and 12")) {
        draws in
        [0, -0.0, 1e-6] + draws.tensor([4], in: -1...1).elements
          + (-12...11).map { Float($0) + draws.tensor([1], in: 0...1).elements[0] }
      },
      curves(
        "far",
        Localized(
          es: "curvas muy lejos de cero, hasta el infinito",
          en: "curves very far from zero, up to infinity")
      ) { draws in
        let far = [
          Float(draws.integer(in: 13...43)), 44, 45, 88, 89, 104, 710, 9000, 1e30, .infinity,
        ]
        return far + far.map { -$0 }
      },
    ]
  ) {
    .layer(
      { _ in NeuralNetworks.ReLU() },
      and: [
        "sigmoid": { .is(try Curves.sigmoid($0.take()), within: Curves.tolerance) },
        "sigmoidSlope": { .is(try Curves.sigmoidSlope($0.take()), within: Curves.tolerance) },
        "tanhSlope": { .is(try Curves.tanhSlope($0.take()), within: Curves.tolerance) },
      ])
  }

  /// What an input is made of where code forgets something, save NaN.
  private static let corners: [Float] = [
    0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e-9, -1e-9, 6.5, -6.5, 255, -255,
    1e30, -1e30, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .infinity, -.infinity,
  ]

  /// Gradients are finite, so that whoever multiplies by the slope is right too.
  private static let gradients: [Float] = [-1e30, -3, -0.5, 1e-9, 0.5, 3, 1e30]

  /// Forward and back in a layer of its own for each of some shapes.
  private static func passes(
    _ id: String, _ words: Localized, _ shapes: @escaping @Sendable (inout Draws) -> [[Int]]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      shapes(&draws).flatMap {
        [
          Call("new"), Call("forward", draws.eighths($0, upTo: 9)),
          Call("backward", draws.eighths($0)),
        ]
      }
    }
  }

  /// The sigmoid and both slopes at some numbers.
  private static func curves(
    _ id: String, _ words: Localized, _ numbers: @escaping @Sendable (inout Draws) -> [Float]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      ["sigmoid", "sigmoidSlope", "tanhSlope"].map { Call($0, numbers(&draws)) }
    }
  }
}
