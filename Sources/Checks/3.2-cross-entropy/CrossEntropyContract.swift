internal import CourseKit
internal import Localization

/// The documented domain of `CrossEntropyLoss`.
enum CrossEntropyContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [Call("new")]
          + pass(Tensor(shape: [2, 2], elements: [0, 0, 0, 1.0986123]), [0, 1])),
      DomainClass(
        "sizes", Localized(es: "de 1 a 9 filas, de 1 a 9 clases", en: "1 to 9 rows, 1 to 9 classes")
      ) { draws in
        let classes = draws.permutation(of: 9)
        return (0..<9).flatMap { drawnPass($0 + 1, classes[$0] + 1, &draws) }
      },
      DomainClass(
        "many", Localized(es: "70 filas o 100 clases", en: "70 rows or 100 classes")
      ) { draws in
        drawnPass(70, 3, &draws) + [Call("new")]
          + pass(draws.eighths([2, 100]), [99, draws.integer(in: 10...98)])
      },
      DomainClass(
        "labels",
        Localized(
          es: "todas las etiquetas, y todas iguales", en: "all labels, and all of them the same")
      ) { draws in
        let classes = draws.integer(in: 3...5)
        let labels = draws.permutation(of: classes)
        let same = Array(repeating: draws.integer(in: 0...classes - 1), count: classes)
        return [labels, same].flatMap { labels in
          [Call("new")] + pass(draws.eighths([classes, classes]), labels)
        }
      },
      DomainClass("ties", Localized(es: "logits iguales", en: "equal logits")) { draws in
        let (level, classes) = (draws.eighths([1]).elements[0], draws.integer(in: 2...5))
        var tied = Tensor(shape: [2, classes + 1], repeating: level)
        tied[1, draws.integer(in: 0...classes)] = level - 3
        return [Call("new")] + pass(tied, draws.integers(2, in: 0...classes))
          + pass(.zeros([2, classes]), draws.integers(2, in: 0...classes - 1))
      },
      rows(
        "hundreds", Localized(es: "logits de -120 a 120", en: "logits from -120 to 120"),
        at: [-110, -100, -80, 80, 100, 110]),
      rows(
        "thousands",
        Localized(es: "logits de -10 000 a 10 000", en: "logits from -10 000 to 10 000"),
        at: [-9990, -3000, 0, 3000, 9990]),
      DomainClass(
        "sure",
        Localized(
          es: "la red segura, con razón o sin ella", en: "a sure network, right or wrong")
      ) { draws in
        [5, 12, 20, 80, 95, 110, 1000, 10_000].flatMap { (size: Float) in
          let order = draws.permutation(of: 3)
          var logits = Tensor(shape: [3, 3], repeating: -size)
          for row in 0..<3 {
            logits[row, order[0]] = size
            logits[row, order[1]] = 0
          }
          // One row alone, so that a great loss hides no small one.
          return [Call("new")] + pass(logits, order)
            + pass(Tensor(shape: [1, 3], elements: Array(logits.elements.prefix(3))), [order[0]])
        }
      },
    ] + CrossEntropySessions.classes
  ) { .crossEntropy }

  /// A batch of drawn logits and labels for a loss of its own.
  static func drawnPass(_ rows: Int, _ classes: Int, _ draws: inout Draws) -> [Call] {
    [Call("new")]
      + pass(draws.eighths([rows, classes]), draws.integers(rows, in: 0...classes - 1))
  }

  /// Forward and back.
  static func pass(_ logits: Tensor, _ labels: [Int]) -> [Call] {
    [Call("forward", logits, labels), Call("backward")]
  }

  /// Rows around some numbers, each alone and all in one batch.
  private static func rows(
    _ id: String, _ words: Localized, at centers: [Float]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let classes = draws.integer(in: 2...4)
      let rows = centers.map { center in draws.eighths([1, classes]).elements.map { center + $0 } }
      let labels = draws.integers(rows.count, in: 0...classes - 1)
      return zip(rows, labels).flatMap { row, label in
        [Call("new")] + pass(Tensor(shape: [1, classes], elements: row), [label])
      } + [Call("new")]
        + pass(Tensor(shape: [rows.count, classes], elements: rows.flatMap { $0 }), labels)
    }
  }
}
