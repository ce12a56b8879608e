internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of the four functions.
enum SummariesContract {
  static let all = Contract([example] + WordDomain.all + PictureDomain.all) {
    SummariesReference.reference()
  }

  private static let example = DomainClass(
    "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
    calls: [
      Call("new"), Call("logMetrics", ["loss", "f1"], row([0.5, 0.8]), 3),
      Call("scalars", "metrics/loss"), Call("scalars", "metrics/f1"),
      Call("logSettings", ["optimizer", "rate"], ["sgd", "0.1"]), Call("texts", "settings"),
      Call("logPhoto", Tensor(shape: [2, 2, 3], repeating: 255), 0), Call("images", "photo"),
      Call(
        "logNetworkInput", Tensor(shape: [1, 2, 2], repeating: 0), row([0.5]), row([0.2]), 0),
      Call("images", "input"), Call("counts"),
    ])

  static func row(_ numbers: [Float]) -> Tensor {
    Tensor(shape: [numbers.count], elements: numbers)
  }
}

/// The documented domain of metrics and settings.
enum WordDomain {
  static let all = [
    DomainClass("metrics", Localized(es: "de 0 a 9 medidas", en: "0 to 9 measures")) { draws in
      [0, 1, draws.integer(in: 2...3), 9].flatMap { count in
        [Call("new")]
          + metrics(
            (0..<count).map { "\(letters[$0])\(draws.integer(in: 0...99))" },
            draws.tensor([count], in: -3...3), steps: [draws.integer(in: 1...99)])
      }
    },
    DomainClass(
      "values",
      Localized(
        es: "medidas negativas, enormes o NaN", en: "measures that are negative, huge or NaN")
    ) { _ in
      [Call("new")]
        + metrics(
          ["a", "b", "c", "d", "e"], SummariesContract.row([-2, 0, 1e30, .nan, -.infinity]),
          steps: [4])
    },
    DomainClass(
      "names",
      Localized(
        es: "nombres con espacios, barras y tildes", en: "names with spaces, slashes and accents")
    ) { draws in
      [Call("new")]
        + metrics(
          ["f1 macro", "loss/clase 1", "precisión", "METRICS", "metrics/x"],
          draws.tensor([5], in: 0...1), steps: [2])
    },
    DomainClass(
      "odd-names",
      Localized(
        es: "nombres vacíos o con barras dobles o en los extremos",
        en: "names that are empty or with slashes doubled or at the ends")
    ) { draws in
      [Call("new")]
        + metrics(
          ["", "/loss", "loss/", "a//b", "/", " f1 "], draws.tensor([6], in: 0...1), steps: [2])
    },
    DomainClass(
      "steps", Localized(es: "pasos de 0 a un millón", en: "steps from 0 to a million")
    ) { draws in
      let last = draws.integer(in: 70_000...1_000_000)
      return [Call("new")]
        + metrics(["loss"], draws.tensor([1], in: 0...1), steps: [0, 1, 300, last])
    },
    DomainClass("settings", Localized(es: "de 0 a 9 ajustes", en: "0 to 9 settings")) { draws in
      [0, 1, draws.integer(in: 2...3), 9].flatMap { count -> [Call] in
        let order = draws.permutation(of: count)
        return [
          Call("new"),
          Call(
            "logSettings", order.map { letters[$0] },
            order.map { "\($0)\(draws.integer(in: 0...9))" }), Call("texts", "settings"),
        ]
      }
    },
    DomainClass(
      "cells",
      Localized(
        es: "ajustes vacíos, repetidos o con signos",
        en: "settings that are empty, repeated or signs")
    ) { _ in
      [
        Call("new"),
        Call(
          "logSettings", ["note", "rate", "layer", "layer", "setting", "café", "long name"],
          ["", "1e-3", "64", "64", "value", "sí: *ñ*", "0.10"]), Call("texts", "settings"),
      ]
    },
    DomainClass(
      "blanks",
      Localized(
        es: "valores con espacios en los extremos", en: "values with blanks at their ends")
    ) { draws in
      let blanks = String(repeating: " ", count: draws.integer(in: 2...4))
      return ["x\(blanks)", "\(blanks)x", "\(blanks)x y\(blanks)"].flatMap {
        [Call("new"), Call("logSettings", ["note", "k"], [$0, "1"]), Call("texts", "settings")]
      }
    },
    DomainClass(
      "twice", Localized(es: "ajustes registrados dos veces", en: "settings logged twice")
    ) { draws in
      [
        Call("new"), Call("logSettings", ["seed"], ["\(draws.integer(in: 1...99))"]),
        Call("logSettings", ["rate", "seed"], ["0.5", "7"]), Call("texts", "settings"),
        Call("counts"),
      ]
    },
  ]

  private static let letters = ["loss", "f1", "rate", "auc", "seed", "mae", "size", "recall", "k"]

  private static func metrics(_ names: [String], _ values: Tensor, steps: [Int]) -> [Call] {
    steps.map { Call("logMetrics", names, values, $0) }
      + names.map { Call("scalars", "metrics/\($0)") } + [Call("counts")]
  }
}
