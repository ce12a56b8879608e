internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `DataLoader`, but for the laws of chance.
enum BatchesContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          example(dropLast: false), Call("epoch"), Call("batch inputs", [3, 0]),
          Call("batch labels", [3, 0]), example(dropLast: true), Call("epoch"),
        ]),
      inOrder(
        "in-order",
        Localized(
          es: "épocas en orden, con dropLast y sin él", en: "epochs in order, with dropLast or not")
      ) { LoaderTrial(count: $0.integer(in: 2...12), batchSize: $0.integer(in: 2...7)) },
      inOrder("full", Localized(es: "lotes todos llenos", en: "batches that are all full")) {
        let size = $0.integer(in: 1...5)
        return LoaderTrial(count: size * $0.integer(in: 1...5), batchSize: size)
      },
      inOrder(
        "wide", Localized(es: "un lote mayor que N", en: "a batch greater than N")
      ) {
        let count = $0.integer(in: 1...6)
        return LoaderTrial(count: count, batchSize: count + $0.one(of: [1, 2, 1000]))
      },
      inOrder(
        "one-by-one", Localized(es: "lotes de uno", en: "batches of one")
      ) { LoaderTrial(count: $0.integer(in: 1...9), batchSize: 1) },
      inOrder("empty", Localized(es: "N = 0", en: "N = 0")) {
        LoaderTrial(count: 0, batchSize: $0.integer(in: 1...4))
      },
      inOrder("many", Localized(es: "cientos de ejemplos", en: "hundreds of examples")) {
        LoaderTrial(count: $0.integer(in: 257...400), batchSize: $0.integer(in: 1...9))
      },
      DomainClass(
        "shuffled-few",
        Localized(
          es: "shuffle con N = 0 o 1, o sin lotes llenos",
          en: "shuffle with N = 0 or 1, or no full batch")
      ) { draws in
        let size = draws.integer(in: 2...5)
        return [(0, false), (0, true), (1, false), (1, true), (size - 1, true)].flatMap {
          count, dropLast in
          [
            LoaderTrial(count: count, batchSize: size)
              .new(shuffle: true, dropLast: dropLast, seed: draws.integer(in: 0...99)),
            Call("epoch"), Call("epoch"),
          ]
        }
      },
      DomainClass(
        "shuffled-many",
        Localized(es: "shuffle con cientos de ejemplos", en: "shuffle of hundreds of examples")
      ) { draws in
        let trial = LoaderTrial(
          count: draws.integer(in: 257...400), batchSize: draws.integer(in: 1...9))
        let seed = draws.integer(in: 0...99)
        return [false, true].flatMap {
          [trial.new(shuffle: true, dropLast: $0, seed: seed), Call("epoch"), Call("epoch")]
        }
      },
      DomainClass(
        "axes", Localized(es: "ejemplos de cero a cuatro ejes", en: "examples of zero to four axes")
      ) { draws in
        let sides = (0...4).map { draws.integers($0, in: 1...3) }
        return (sides + (1...4).map { [$0, 2, 2] }).flatMap { rows(&draws, sides: $0) }
      },
      DomainClass(
        "alike",
        Localized(es: "ejemplos todos iguales", en: "examples that are all equal")
      ) { draws in
        let count = draws.integer(in: 2...5)
        let inputs = Tensor(shape: [count, 2], repeating: Float(draws.integer(in: -9...9)))
        let labels = Array(repeating: draws.integer(in: 0...9), count: count)
        return [Call("new", inputs, labels, 2, false, false, 1)] + batch([count - 1, 0])
      },
      DomainClass(
        "wild",
        Localized(
          es: "entradas enormes, -0, infinitas y NaN",
          en: "inputs that are huge, -0, infinite and NaN")
      ) { draws in
        // All of them in each example, so that none is missed.
        let count = draws.integer(in: 1...3)
        let inputs = Tensor(
          shape: [count, 10], elements: (0..<count).flatMap { _ in [Float].wild })
        return [Call("new", inputs, draws.integers(count, in: 0...9), 2, false, false, 1)]
          + batch([draws.integer(in: 0...count - 1)])
      },
      DomainClass(
        "picks",
        Localized(es: "índices repetidos o ninguno", en: "indices that come twice, or none")
      ) { draws in
        let count = draws.integer(in: 1...4)
        let start = data(&draws, count: count, sides: [draws.integer(in: 1...2), 2])
        let twice = draws.integer(in: 0...count - 1)
        return [start] + [[twice, 0, twice], []].flatMap(batch)
      },
      DomainClass(
        "after-epochs",
        Localized(es: "batch tras épocas barajadas", en: "batch after shuffled epochs")
      ) { draws in
        [draws.integer(in: 4...6), draws.integer(in: 12...70)].flatMap { count in
          let start = data(&draws, count: count, sides: [2], shuffle: true)
          return [start, Call("epoch")] + batch(draws.permutation(of: count))
            + [Call("epoch")] + batch([0, count - 1])
        }
      },
      DomainClass(
        "two-loaders", Localized(es: "dos cargadores a la vez", en: "two loaders side by side")
      ) { draws in
        let count = draws.integer(in: 3...6)
        let trial = LoaderTrial(count: count, batchSize: draws.integer(in: 1...3))
        return [
          trial.new(shuffle: false, dropLast: false, seed: 1), Call("epoch"), Call("swap"),
          data(&draws, count: count + 3, sides: [2], shuffle: true), Call("epoch"), Call("swap"),
          Call("epoch"),
        ] + batch([count - 1, 0])
      },
      DomainClass(
        "seeds", Localized(es: "la semilla 0 y otras enormes", en: "seed 0 and huge ones")
      ) { draws in
        let trial = LoaderTrial(count: draws.integer(in: 30...35), batchSize: 9)
        return [0, Int.max, 1 << 32, 1 << 62].flatMap { seed in
          [false, true].flatMap {
            [trial.new(shuffle: $0, dropLast: false, seed: seed), Call("epoch")]
          }
        }
      },
    ]
  ) { reference() }

  private static func example(dropLast: Bool) -> Call {
    let inputs = Tensor(shape: [5, 1], elements: [0, 10, 20, 30, 40])
    return Call("new", inputs, [0, 1, 0, 1, 1], 2, false, dropLast, 7)
  }

  /// Two epochs without shuffling, or the odd one more.
  private static func inOrder(
    _ id: String, _ words: Localized, _ trial: @escaping @Sendable (inout Draws) -> LoaderTrial
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let trial = trial(&draws)
      return [
        trial.new(shuffle: false, dropLast: draws.flag(), seed: draws.integer(in: 0...99))
      ] + Array(repeating: Call("epoch"), count: draws.integer(in: 2...3))
    }
  }

  /// A loader of drawn examples.
  private static func data(
    _ draws: inout Draws, count: Int, sides: [Int], shuffle: Bool = false
  ) -> Call {
    Call(
      "new", draws.tensor([count] + sides, in: -9...9), draws.integers(count, in: 0...999),
      draws.integer(in: 1...3), shuffle,
      draws.flag(), draws.integer(in: 0...99))
  }

  private static func rows(_ draws: inout Draws, sides: [Int]) -> [Call] {
    let count = draws.integer(in: 2...5)
    let picked = draws.permutation(of: count).prefix(draws.integer(in: 1...count))
    return [data(&draws, count: count, sides: sides)] + batch(Array(picked))
  }

  private static func batch(_ indices: [Int]) -> [Call] {
    [Call("batch inputs", indices), Call("batch labels", indices)]
  }
}
