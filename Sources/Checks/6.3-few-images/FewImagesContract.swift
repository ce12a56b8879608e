internal import CourseKit
internal import Localization
internal import Synchronization
internal import Wire

/// The documented domain of `fewShotSplit` and `fewShotBatch`, but for the laws of chance.
enum FewImagesContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [Call("split", [0, 1, 0, 1, 1, 7], 2, 3)]
          + batch(Tensor(shape: [3, 2], elements: [1, 2, 3, 4, 5, 6]), [8, 9, 7], [2, 0]))
    ] + splits + batches
  ) { reference() }

  private static let splits = [
    split("classes", Localized(es: "de dos a cinco clases", en: "two to five classes")) { draws in
      let sizes = (0..<draws.integer(in: 2...5)).map { ($0, draws.integer(in: 2...9)) }
      return (Dictionary(uniqueKeysWithValues: sizes), draws.integer(in: 1...5))
    },
    split("one-class", Localized(es: "una sola clase", en: "a single class")) { draws in
      ([draws.one(of: [0, 1, 4]): draws.integer(in: 2...9)], draws.integer(in: 1...5))
    },
    split(
      "gaps", Localized(es: "números de clase con huecos", en: "class numbers with gaps")
    ) { draws in
      let numbers = [9, 255, 256, 265, draws.integer(in: 300...1000)]
      let sizes = numbers.map { ($0, draws.integer(in: 2...5)) }
      return (Dictionary(uniqueKeysWithValues: sizes), draws.integer(in: 1...4))
    },
    split(
      "lone", Localized(es: "clases de una sola imagen", en: "classes of a single picture")
    ) { draws in
      let sizes = (0..<draws.integer(in: 2...4)).map { (2 * $0, 1) }
      let others = draws.flag() ? [(1, draws.integer(in: 2...4))] : []
      return (Dictionary(uniqueKeysWithValues: sizes + others), draws.integer(in: 1...3))
    },
    DomainClass(
      "one-picture", Localized(es: "una imagen, dos o ninguna", en: "one picture, two or none")
    ) { draws in
      let (label, seed) = (draws.integer(in: 0...3), draws.integer(in: 0...99))
      return [[label], [], [label, label], [label, label + 1]].flatMap { labels in
        [1, 2].map { Call("split", labels, $0, seed) }
      }
    },
    split(
      "around",
      Localized(
        es: "clases de perClass imágenes, alguna más o menos",
        en: "classes of perClass pictures, a few more or less")
    ) { draws in
      let perClass = draws.integer(in: 3...9)
      let sizes = (-2...2).map { ($0 + 2, perClass + $0) }
      return (Dictionary(uniqueKeysWithValues: sizes), perClass)
    },
    split("each-one", Localized(es: "perClass = 1", en: "perClass = 1")) { draws in
      let sizes = (0..<draws.integer(in: 2...3)).map { ($0, draws.integer(in: 1...6)) }
      return (Dictionary(uniqueKeysWithValues: sizes), 1)
    },
    DomainClass("wide", Localized(es: "perClass enorme", en: "a huge perClass")) { draws in
      let sizes = (0..<draws.integer(in: 2...3)).map { ($0, draws.integer(in: 1...5)) }
      let labels = draws.labels(Dictionary(uniqueKeysWithValues: sizes))
      return [256, 1000, 1_000_000, .max].map {
        Call("split", labels, $0, draws.integer(in: 0...1_000_000))
      }
    },
    split("many", Localized(es: "cientos de imágenes", en: "hundreds of pictures")) { draws in
      ([0: draws.integer(in: 290...300), 1: 40, 3: 2], draws.integer(in: 257...280))
    },
    split("crowd", Localized(es: "más de 64 clases", en: "more than 64 classes")) { draws in
      let sizes = (0..<draws.integer(in: 65...70)).map { ($0, draws.integer(in: 1...4)) }
      return (Dictionary(uniqueKeysWithValues: sizes), draws.integer(in: 1...3))
    },
    DomainClass(
      "in-order", Localized(es: "etiquetas en orden o alternas", en: "labels in order or in turns")
    ) { draws in
      let (classes, size) = (draws.integer(in: 2...4), draws.integer(in: 2...5))
      let inTurns = (0..<classes * size).map { $0 % classes }
      return [inTurns, inTurns.sorted(), inTurns.sorted().reversed()].map {
        Call("split", $0, draws.integer(in: 1...4), draws.integer(in: 0...99))
      }
    },
    DomainClass(
      "again",
      Localized(es: "lo mismo otra vez, tras otras preguntas", en: "the same again, after others")
    ) { draws in
      let (labels, others) = (draws.ampleLabels(), draws.ampleLabels())
      let first = Call("split", labels, 5, draws.integer(in: 0...999))
      return [first, first, Call("split", others, 3, 1), Call("split", labels, 2, 1), first]
    },
    DomainClass(
      "seeds", Localized(es: "la semilla 0 y otras enormes", en: "seed 0 and huge ones")
    ) { draws in
      let labels = draws.labels([0: 3, 1: 4])
      return [0, 256, 1 << 32, 1 << 62, .max, 0].map { Call("split", labels, 2, $0) }
        + [0, 1, 255, .max, 0].map { Call("split from the end", labels, 2, $0) }
    },
  ]

  private static let batches = [
    DomainClass(
      "axes", Localized(es: "imágenes de cero a cuatro ejes", en: "pictures of zero to four axes")
    ) { draws in
      (0...4).flatMap { axes in picked(&draws, sides: draws.integers(axes, in: 1...3)) }
    },
    DomainClass(
      "channels", Localized(es: "de uno a cinco canales", en: "one to five channels")
    ) { draws in
      let sides = [[3, 3], [2, 2], [2, 3], [4, 1], [1, 1]]
      return (1...5).flatMap { picked(&draws, sides: [$0] + sides[$0 - 1]) }
    },
    DomainClass(
      "long",
      Localized(
        es: "más de 64 imágenes, filas o columnas", en: "more than 64 pictures, rows or columns")
    ) { draws in
      let x = draws.tensor([300, 2], in: -9...9)
      let indices = [299, 9, 256, 0] + draws.permutation(of: 300).prefix(70)
      return batch(x, draws.integers(300, in: 0...999), indices)
        + picked(&draws, sides: [1, 2, 66]) + picked(&draws, sides: [1, 67, 1])
        + picked(&draws, sides: [70])
    },
    DomainClass(
      "wild",
      Localized(
        es: "números enormes, -0, infinitos y NaN",
        en: "numbers that are huge, -0, infinite and NaN")
    ) { draws in
      // All of them in each picture, so that none is missed.
      let x = Tensor(shape: [2, 10], elements: [Float].wild + [Float].wild.reversed())
      return batch(x, draws.integers(2, in: 0...9), [1, 0])
    },
    DomainClass(
      "picks",
      Localized(
        es: "índices repetidos, uno solo, todos o ninguno",
        en: "indices that come twice, a single one, all or none")
    ) { draws in
      let count = draws.integer(in: 2...5)
      let x = draws.tensor([count, draws.integer(in: 1...2), 2], in: -9...9)
      let (labels, twice) = (draws.integers(count, in: 0...9), draws.integer(in: 0...count - 1))
      return [[twice, 0, twice], [twice, twice], [], [twice], draws.permutation(of: count)].flatMap
      {
        batch(x, labels, $0)
      }
    },
    DomainClass(
      "alike",
      Localized(es: "píxeles y etiquetas todos iguales", en: "pixels and labels that are all equal")
    ) { draws in
      [[0.5, 1], [-300, 0], [0, 300]].flatMap { (pair: [Float]) in
        let count = draws.integer(in: 2...4)
        return batch(
          Tensor(shape: [count, 2, 2], repeating: pair[0]),
          Array(repeating: Int(pair[1]), count: count), [count - 1, 0])
      }
    },
    DomainClass(
      "one", Localized(es: "un lote de la única imagen", en: "a batch of the only picture")
    ) { draws in
      [[], [1], [2, 3], [1, 2, 2]].flatMap { sides in
        batch(draws.tensor([1] + sides, in: -9...9), [draws.integer(in: 0...9)], [0])
      }
    },
  ]

  // MARK: Making classes

  /// Three splits of labels of the same sizes, in orders of their own.
  private static func split(
    _ id: String, _ words: Localized,
    _ draw: @escaping @Sendable (inout Draws) -> (sizes: [Int: Int], perClass: Int)
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let (sizes, perClass) = draw(&draws)
      return (0..<3).map { _ in
        Call("split", draws.labels(sizes), perClass, draws.integer(in: 0...1_000_000))
      }
    }
  }

  /// Some of a few drawn pictures, in a drawn order.
  private static func picked(_ draws: inout Draws, sides: [Int]) -> [Call] {
    let count = draws.integer(in: 3...6)
    let indices = draws.permutation(of: count).prefix(draws.integer(in: 2...count))
    return batch(
      draws.tensor([count] + sides, in: -200...200), draws.integers(count, in: 0...999),
      Array(indices))
  }

  private static func batch(_ x: Tensor, _ labels: [Int], _ indices: [Int]) -> [Call] {
    [Call("inputs", x, labels, indices), Call("labels", x, labels, indices)]
  }

  // MARK: Answering

  private static func reference() -> Reference {
    let known = KnownSplits()
    func split(_ labels: [Int], _ perClass: Int, _ seed: UInt64) -> Expected {
      .satisfying { value in
        guard let parts = [[Int]](value) else {
          return .kind(expected: "\(Value.Kind.list)", got: "\(value.kind)")
        }
        if let fault = FewShotSplit.fault(of: parts, in: labels) { return fault }
        let split = FewShotSplit(labels, parts: parts)
        return split.fault(perClass: perClass)
          ?? known.fault(of: split, perClass: perClass, seed: seed)
      }
    }
    return Reference([
      "split": { split(try $0.take(), try $0.take(), try $0.seed()) },
      "split from the end": { split(try $0.take(), try $0.take(), .max - (try $0.seed())) },
      "inputs": {
        let (x, _): (Tensor, [Int]) = (try $0.take(), try $0.take())
        return .is(FewImagesChecks.pictures(x, at: try $0.take()), within: .moved)
      },
      "labels": {
        let (_, labels): (Tensor, [Int]) = (try $0.take(), try $0.take())
        return .is(try $0.take([Int].self).map { labels[$0] })
      },
    ])
  }

  /// The splits of a session, since the same question has to be answered alike.
  private final class KnownSplits: Sendable {
    private struct Key: Hashable {
      let labels: [Int]
      let perClass: Int
      let seed: UInt64
    }

    private let trainings = Mutex<[Key: Set<Int>]>([:])

    func fault(of split: FewShotSplit, perClass: Int, seed: UInt64) -> Failure.Fault? {
      let key = Key(labels: split.labels, perClass: perClass, seed: seed)
      let training = Set(split.training)
      let known = trainings.withLock {
        let known = $0[key] ?? training
        $0[key] = known
        return known
      }
      guard known != training else { return nil }
      return .law(
        Localized(
          es: "la semilla \(seed) dio dos veces partes distintas",
          en: "the seed \(seed) gave different parts twice"))
    }
  }
}
