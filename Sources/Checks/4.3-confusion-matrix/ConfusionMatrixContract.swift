internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of the confusion matrix and of its most frequent mistake.
enum ConfusionMatrixContract {
  static let all = Contract(counting + searching) {
    Reference([
      "confusionMatrix": {
        let examples = try ConfusionExamples(
          labels: $0.take(), predictions: $0.take(), classCount: $0.take())
        return .is(examples.matrix)
      },
      "mostConfused": { .is(ConfusedCell.first(in: try $0.take())) },
    ])
  }

  /// How the questions read.
  static let wording = CallWording([
    "confusionMatrix": "confusionMatrix(labels: {0}, predictions: {1}, classCount: {2})",
    "mostConfused": "mostConfused(in: {0})",
  ])

  private static let counting = [
    DomainClass(
      "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
      calls: [
        Call("confusionMatrix", [0, 0, 0, 1, 2], [0, 1, 1, 1, 0], 4),
        Call("mostConfused", [[1, 2, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]]),
      ]),
    DomainClass("classes", Localized(es: "de 1 a 6 clases", en: "1 to 6 classes")) { draws in
      (1...6).map { drawn(draws.integer(in: 4...12), from: Array(0..<$0), of: nil, &draws) }
    },
    DomainClass("one-example", Localized(es: "un solo ejemplo", en: "a single example")) { draws in
      let classCount = draws.integer(in: 1...5)
      return [drawn(1, from: Array(0..<classCount), of: classCount, &draws)]
    },
    DomainClass("empty", Localized(es: "ningún ejemplo", en: "no example")) { _ in
      (1...5).map { Call("confusionMatrix", [Int](), [Int](), $0) }
    },
    DomainClass("absent", Localized(es: "clases que no aparecen", en: "classes that do not occur"))
    { draws in
      let classes = draws.permutation(of: draws.integer(in: 4...7))
      // The last one and one more are absent.
      let few = classes.filter { $0 < classes.count - 1 }.prefix(classes.count - 2)
      return [drawn(draws.integer(in: 3...9), from: Array(few), of: classes.count, &draws)]
    },
    DomainClass("many-classes", Localized(es: "más de diez clases", en: "more than ten classes")) {
      draws in
      let classCount = draws.integer(in: 11...14)
      return [drawn(40, from: Array(0..<classCount), of: classCount, &draws)]
    },
    DomainClass(
      "hundreds",
      Localized(es: "cientos de ejemplos en una casilla", en: "hundreds of examples in one cell")
    ) { draws in
      let classes = draws.permutation(of: 3)
      let count = draws.integer(in: 1100...1200)
      return [
        Call(
          "confusionMatrix", Array(repeating: classes[0], count: count) + [classes[2]],
          Array(repeating: classes[1], count: count) + [classes[0]], 3)
      ]
    },
    DomainClass(
      "again",
      Localized(es: "otros datos en la llamada siguiente", en: "other data in the next call")
    ) { draws in
      let first = drawn(draws.integer(in: 3...6), from: [0, 1, 2, 3], of: 4, &draws)
      let second = drawn(draws.integer(in: 3...6), from: [0, 1], of: 2, &draws)
      return [first, second, first]
    },
  ]

  private static let searching = [
    DomainClass(
      "matrices", Localized(es: "matrices de 1 a 20 clases", en: "matrices of 1 to 20 classes")
    ) { draws in
      // The most frequent mistake stands in each corner that is none of hits, and somewhere else.
      return ([1, 2, 3, 4, 5, 7, 12, 20]).flatMap { size in
        let somewhere = draws.permutation(of: size)
        return [(0, size - 1), (size - 1, 0), (somewhere[0], somewhere[size - 1])].map { place in
          var drawn = matrix(size, &draws) { $0.integer(in: 0...30) }
          if size > 1 { drawn[place.0][place.1] = 31 }
          return Call("mostConfused", drawn)
        }
      }
    },
    DomainClass(
      "ties", Localized(es: "errores que empatan", en: "mistakes that tie")
    ) { draws in
      let size = draws.integer(in: 2...5)
      return [Call("mostConfused", matrix(size, &draws) { $0.integer(in: 0...2) })]
        + [Call("mostConfused", matrix(size, &draws) { _ in 3 })]
    },
    DomainClass("no-mistakes", Localized(es: "ningún error", en: "no mistake")) { draws in
      let hits = draws.integer(in: 0...300)
      return (1...draws.integer(in: 2...4)).map { size in
        Call("mostConfused", matrix(size, &draws, hits: { _ in hits }) { _ in 0 })
      }
    },
    DomainClass("one-mistake", Localized(es: "un solo error", en: "a single mistake")) { draws in
      let size = draws.integer(in: 2...5)
      let classes = draws.permutation(of: size)
      var one = matrix(size, &draws) { _ in 0 }
      one[classes[0]][classes[1]] = 1
      return [Call("mostConfused", one)]
    },
    DomainClass(
      "more-than-hits",
      Localized(es: "tantos errores como aciertos, o más", en: "as many mistakes as hits, or more")
    ) { draws in
      let size = draws.integer(in: 2...5)
      // The most frequent mistake is as frequent as the hits of its row and column.
      let classes = draws.permutation(of: 3)
      var alike = matrix(3, &draws, hits: { _ in 7 }) { $0.integer(in: 0...6) }
      alike[classes[0]][classes[1]] = 7
      return [
        Call(
          "mostConfused",
          matrix(size, &draws, hits: { $0.integer(in: 0...4) }) { $0.integer(in: 1...9) }),
        Call("mostConfused", alike),
      ]
    },
    DomainClass(
      "rare", Localized(es: "clases raras y frecuentes", en: "rare and frequent classes")
    ) { draws in
      // All of the rare class is wrong, and yet most mistakes are of the frequent one.
      let classes = draws.permutation(of: 4)
      var uneven = matrix(4, &draws) { $0.integer(in: 0...2) }
      uneven[classes[0]] = [0, 0, 0, 0]
      uneven[classes[0]][classes[1]] = draws.integer(in: 3...5)
      uneven[classes[2]][classes[2]] = draws.integer(in: 900...1200)
      uneven[classes[2]][classes[3]] = draws.integer(in: 6...9)
      return [Call("mostConfused", uneven)]
    },
    DomainClass("huge", Localized(es: "cuentas enormes", en: "huge counts")) { draws in
      // The last two are so large and so close that single precision would call them a tie.
      [256, 70_000, 1 << 26, 1 << 40].map { count in
        let classes = draws.permutation(of: 3)
        var large = matrix(3, &draws) { $0.integer(in: 0...9) }
        let (upper, lower) = (min(classes[0], classes[1]), max(classes[0], classes[1]))
        large[upper][classes[2]] = count
        large[lower][classes[2]] = count + 1
        return Call("mostConfused", large)
      }
    },
  ]

  /// A question about examples of some classes, half of which are right.
  private static func drawn(
    _ count: Int, from classes: [Int], of classCount: Int?, _ draws: inout Draws
  ) -> Call {
    let labels = (0..<count).map { _ in draws.one(of: classes) }
    let predictions = labels.map { draws.flag() ? $0 : draws.one(of: classes) }
    return Call("confusionMatrix", labels, predictions, classCount ?? classes.count)
  }

  private static func matrix(
    _ size: Int, _ draws: inout Draws,
    hits: (inout Draws) -> Int = { $0.integer(in: 0...60) }, _ mistakes: (inout Draws) -> Int
  ) -> [[Int]] {
    (0..<size).map { row in (0..<size).map { $0 == row ? hits(&draws) : mistakes(&draws) } }
  }
}
