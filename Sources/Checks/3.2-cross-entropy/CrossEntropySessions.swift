internal import CourseKit
internal import Localization

/// Sessions of `CrossEntropyLoss` in which what came before matters.
enum CrossEntropySessions {
  static let classes = [
    DomainClass(
      "latest",
      Localized(
        es: "otro tamaño en cada forward, backward repetido",
        en: "another size in each forward, backward repeated")
    ) { draws in
      [Call("new"), forward(4, 3, &draws), forward(2, 5, &draws), Call("backward")]
        + [Call("backward"), forward(3, 2, &draws), Call("backward"), forward(3, 2, &draws)]
        + [Call("backward"), Call("backward"), forward(12, 2, &draws), Call("backward")]
        + [Call("backward"), Call("backward")]
    },
    DomainClass("same", Localized(es: "el mismo lote otra vez", en: "the same batch again")) {
      draws in
      let batch = forward(3, 4, &draws)
      return [Call("new"), batch, batch, Call("backward"), batch, Call("backward")]
    },
    DomainClass(
      "two-losses", Localized(es: "dos pérdidas a la vez", en: "two losses side by side")
    ) { draws in
      [Call("new"), forward(3, 3, &draws), Call("swap"), Call("new"), forward(2, 4, &draws)]
        + [Call("swap"), Call("backward"), Call("swap"), Call("backward")]
    },
    DomainClass(
      "nan",
      Localized(
        es: "un NaN en cualquier lugar, y el lote siguiente",
        en: "a NaN in any place, and the batch after it")
    ) { draws in
      let shape = [draws.integer(in: 1...3), draws.integer(in: 1...3)]
      let labels = draws.integers(shape[0], in: 0...shape[1] - 1)
      let spoilt = (0..<shape[0] * shape[1]).map { place in
        var logits = draws.eighths(shape)
        logits.elements[place] = .nan
        return Call("forward", logits, labels)
      }
      var many = draws.eighths([draws.integer(in: 20...80), 2])
      many.elements[many.count - draws.integer(in: 1...20)] = .nan
      let late = Call("forward", many, Array(repeating: 0, count: many.shape[0]))
      return [Call("new"), late] + spoilt + [forward(2, 3, &draws), Call("backward")]
    },
  ]

  private static func forward(_ rows: Int, _ classes: Int, _ draws: inout Draws) -> Call {
    Call("forward", draws.eighths([rows, classes]), draws.integers(rows, in: 0...classes - 1))
  }
}
