internal import CourseKit
internal import Localization

/// Sessions of `SGD` in which what came before matters.
enum ZeroGradSessions {
  private static let shapes = [[2, 2], [3]]

  /// A session of operations that take nothing, save `accumulate`, whose gradients are drawn.
  static func without(_ id: String, _ words: Localized, _ operations: [String]) -> DomainClass {
    DomainClass(id, words) { draws in
      ZeroGradContract.start(shapes, &draws)
        + operations.map { $0 == "accumulate" ? accumulate(&draws) : Call($0) }
    }
  }

  static let notFinite = DomainClass(
    "not-finite",
    Localized(es: "gradientes infinitos y NaN", en: "infinite gradients and NaN")
  ) { draws in
    let bad = draws.shuffled([.infinity, -.infinity, .nan, 1, -1])
    return ZeroGradContract.start([bad.shape], &draws) + [
      Call("accumulate", [bad]), Call("zeroGrad"), Call("gradients"), Call("values"),
      Call("accumulate", [draws.eighths(bad.shape)]), Call("step"), Call("values"),
      Call("accumulate", [bad]), Call("step"), Call("values"), Call("zeroGrad"), Call("values"),
      Call("new", [draws.eighths([2])], Float(0.5)),
      Call("accumulate", [Tensor(shape: [2], repeating: .nan)]), Call("step"), Call("values"),
      // Nothing times infinity is NaN.
      Call("new", [draws.eighths(bad.shape)], Float(0)), Call("accumulate", [bad]), Call("step"),
      Call("values"),
    ]
  }

  static let changedValues = DomainClass(
    "changed-values",
    Localized(es: "valores que cambian entre dos pasos", en: "values that change between two steps")
  ) { draws in
    ZeroGradContract.start(shapes, &draws) + ZeroGradContract.step(shapes, &draws) + [
      Call("change", shapes.map { draws.eighths($0) }), Call("step"), Call("values"),
      Call("zeroGrad"), Call("values"), Call("gradients"),
    ]
  }

  static let sideBySide = DomainClass(
    "two-optimizers", Localized(es: "dos SGD a la vez", en: "two SGD side by side")
  ) { draws in
    let other = [[4], [1], [2, 2]]
    // Each of them clears while the other one has gradients, and steps after the other.
    return ZeroGradContract.start(shapes, &draws) + [accumulate(&draws), Call("swap")]
      + ZeroGradContract.start(other, &draws) + ZeroGradContract.step(other, &draws)
      + [Call("zeroGrad"), Call("swap"), Call("gradients"), Call("values")]
      + [Call("step"), Call("values"), Call("swap")] + ZeroGradContract.step(other, &draws)
      + [Call("swap"), Call("zeroGrad"), Call("gradients"), Call("swap"), Call("gradients")]
      + [Call("step"), Call("values"), Call("swap"), Call("values")]
  }

  private static func accumulate(_ draws: inout Draws) -> Call {
    Call("accumulate", shapes.map { draws.eighths($0) })
  }
}
