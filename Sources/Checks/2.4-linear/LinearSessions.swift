internal import Localization

/// Sessions of `Linear` in which what came before matters.
enum LinearSessions {
  static let classes = [
    session(
      "accumulates",
      Localized(
        es: "varios backward que suman, y otra vez desde cero",
        en: "several backward that add up, and from zero again")
    ) { new, draws in
      let gradient = LinearContract.gradient(2, new, &draws)
      return LinearContract.pass(3, new, &draws) + LinearContract.pass(2, new, &draws)
        + [Call("backward", gradient), Call("gradients"), Call("clear"), Call("gradients")]
        + LinearContract.pass(1, new, &draws) + [Call("clear"), Call("gradients")]
        + LinearContract.pass(2, new, &draws) + [Call("values")]
    },
    session(
      "latest",
      Localized(es: "dos forward antes de un backward", en: "two forward before one backward")
    ) { new, draws in
      [Call("forward", LinearContract.input(3, new, &draws))]
        + LinearContract.pass(draws.integer(in: 1...2), new, &draws)
    },
    session(
      "output-alone",
      Localized(es: "forward sin backward", en: "forward without backward")
    ) { new, draws in
      [Call("forward", LinearContract.input(2, new, &draws)), Call("gradients"), Call("values")]
    },
    session(
      "changed-weights",
      Localized(
        es: "pesos que cambian antes de otro forward", en: "weights that change before a forward")
    ) { new, draws in
      var calls = LinearContract.pass(2, new, &draws)
      for _ in 0..<2 {
        let changed = LinearContract.new(inputs: 3, outputs: 2, &draws)
        calls += [Call("change", values: changed.arguments)] + LinearContract.pass(2, new, &draws)
        calls.append(Call("values"))
      }
      return calls
    },
    session(
      "two-layers", Localized(es: "dos capas a la vez", en: "two layers side by side")
    ) { new, draws in
      let other = LinearContract.new(inputs: 2, outputs: 3, &draws)
      let gradient = LinearContract.gradient(2, new, &draws)
      return [Call("forward", LinearContract.input(2, new, &draws)), Call("swap"), other]
        + LinearContract.pass(1, other, &draws)
        + [Call("swap"), Call("backward", gradient), Call("gradients"), Call("values")]
        + [Call("swap"), Call("gradients"), Call("values")]
    },
    session("modes", Localized(es: "train() y eval()", en: "train() and eval()")) { new, draws in
      [Call("eval")] + LinearContract.pass(2, new, &draws) + [Call("train")]
        + LinearContract.pass(2, new, &draws) + [Call("eval")]
        + LinearContract.pass(1, new, &draws) + [Call("train")]
        + LinearContract.pass(2, new, &draws)
    },
  ]

  /// A session with a layer of three inputs and two outputs.
  private static func session(
    _ id: String, _ words: Localized, _ calls: @escaping @Sendable (Call, inout Draws) -> [Call]
  ) -> DomainClass {
    DomainClass(id, words) { draws in
      let new = LinearContract.new(inputs: 3, outputs: 2, &draws)
      return [new] + calls(new, &draws)
    }
  }
}
