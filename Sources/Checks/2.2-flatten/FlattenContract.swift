internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// The documented domain of `Flatten`.
enum FlattenContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("new"), Call("forward", example),
          Call("backward", Tensor(shape: [1, 6], elements: example.elements)),
        ]),
      passes(
        "pictures", Localized(es: "imágenes de 1 a 5 canales", en: "pictures of 1 to 5 channels")
      ) {
        [
          $0.integer(in: 1...4), $0.integer(in: 1...5), $0.integer(in: 1...5),
          $0.integer(in: 1...5),
        ]
      },
      passes("batch-of-one", Localized(es: "un lote de uno", en: "a batch of one")) {
        [1] + $0.integers(3, in: 1...4)
      },
      passes("vectors", Localized(es: "vectores, que ya son planos", en: "vectors, flat already")) {
        $0.integers(2, in: 1...5)
      },
      DomainClass("axes", Localized(es: "de tres a ocho ejes", en: "three to eight axes")) {
        draws in
        (3...8).flatMap { axes in
          pass(draws.integers(axes - 1, in: 1...2) + [2], of: nil, &draws)
        }
      },
      passes("empty", Localized(es: "un lote vacío", en: "an empty batch")) {
        [0] + $0.integers($0.integer(in: 1...3), in: 1...4)
      },
      passes(
        "wild",
        Localized(
          es: "números enormes, -0, infinitos y NaN", en: "huge numbers, -0, infinities and NaN"),
        of: .wild
      ) { [2, $0.integer(in: 1...2), 2, 3] },
      passes("single", Localized(es: "un solo número", en: "a single number")) { _ in [1, 1, 1, 1]
      },
      DomainClass(
        "latest", Localized(es: "otro tamaño en cada forward", en: "another size in each forward")
      ) { draws in
        let shapes = shapesBeforeAndAfter(&draws)
        return draws.latest(shapes) {
          [$0[0], $0.dropFirst().reduce(1, *)]
        }
      },
      DomainClass(
        "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
      ) { draws in
        let (one, two) = (draws.integers(3, in: 1...3), draws.integers(4, in: 1...3))
        return [
          Call("new"), Call("forward", draws.tensor(one)), Call("swap"), Call("new"),
          Call("forward", draws.tensor(two)), Call("swap"),
          Call("backward", draws.tensor([one[0], one[1] * one[2]])),
        ]
      },
      DomainClass("modes", Localized(es: "train() y eval()", en: "train() and eval()")) { draws in
        let shape = draws.integers(3, in: 1...3)
        return [
          Call("new"), Call("eval"), Call("forward", draws.tensor(shape)), Call("train"),
          Call("forward", draws.tensor(shape)), Call("eval"), Call("train"),
          Call("backward", draws.tensor([shape[0], shape[1] * shape[2]])),
        ]
      },
    ]
  ) { .layer(within: .moved) { _ in NeuralNetworks.Flatten() } }

  /// Inputs that are like each other in their numbers, in all but the batch, or in nothing.
  private static func shapesBeforeAndAfter(_ draws: inout Draws) -> [([Int], [Int])] {
    let (many, few) = (draws.integer(in: 3...5), draws.integer(in: 1...2))
    return [
      ([many, 2, 3], [few, 2, 3]), ([few, 2, 3], [many, 2, 3]), ([2, 3, 4], [2, 4, 3]),
      ([2, 3, 4], [many, few]), ([many, few], [2, 3, 4]), ([2, 3, 1, 2], [0, 3, 1, 2]),
      ([0, 3], [2, 3, 1, 2]), ([many, 2, 2, 1], [few, 3, 2]),
    ]
  }

  private static let example = Tensor(shape: [1, 1, 2, 3], elements: [1, 2, 3, 4, 5, 6])

  /// Forward and back with an input of a drawn shape.
  private static func passes(
    _ id: String, _ words: Localized, of numbers: [Float]? = nil,
    _ shape: @escaping @Sendable (inout Draws) -> [Int]
  ) -> DomainClass {
    DomainClass(id, words) { draws in pass(shape(&draws), of: numbers, &draws) }
  }

  private static func pass(
    _ shape: [Int], of numbers: [Float]?, _ draws: inout Draws
  ) -> [Call] {
    func tensor(_ shape: [Int]) -> Tensor {
      numbers.map { draws.tensor(shape, of: $0) } ?? draws.tensor(shape, in: -3...3)
    }
    return [
      Call("new"), Call("forward", tensor(shape)),
      Call("backward", tensor([shape[0], shape.dropFirst().reduce(1, *)])),
    ]
  }
}
