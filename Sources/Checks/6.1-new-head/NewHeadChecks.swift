internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of a network whose head was changed.
///
/// A mistake is named when it gives all the answers of a check.
enum NewHeadChecks {
  private typealias Mistake = NewHeadMisconception

  static let all = [
    newHead, sameLayers, sameWeights, sameOutputs, freshHead, usesTheGenerator, anyNetwork,
    headOnly,
  ]

  static let newHead = Check(
    "new-head",
    Localized(
      es: "la última capa es Linear(entradas de la vieja → classes)",
      en: "the last layer is Linear(inputs of the old one → classes)"),
    points: 2
  ) { exam in
    var evidence = Evidence()
    for classes in [100, exam.integer(in: 20...90), 10] {
      let hidden = [exam.integer(in: 20...29), exam.integer(in: 11...19)]
      let trial = try NewHeadTrial(&exam, hidden: hidden)
      try await trial.replace(&exam, classes: classes)
      let got: [String] = try await exam.ask("layers")
      let body = Array(trial.layers.dropLast())
      func head(_ features: Int, _ classes: Int) -> String { "Linear(\(features) → \(classes))" }
      var alternatives: [(any MisconceptionCase, String)] = []
      if got == trial.layers + [head(10, classes)] {
        alternatives = [(Mistake.addsALayer, head(10, classes))]
      } else if got.dropLast() == body[...] {
        alternatives = [
          (Mistake.ignoresTheClasses, head(trial.features, 100)),
          (Mistake.firstHiddenWidth, head(hidden[0], classes)),
        ]
      }
      evidence.note(
        got.last ?? "–", is: head(trial.features, classes), unless: alternatives, in: exam)
    }
    try evidence.conclude()
  }

  static let sameLayers = Check(
    "same-layers",
    Localized(
      es: "las demás capas son las mismas, en el mismo orden y con los mismos tamaños",
      en: "the other layers are the same, in the same order and of the same sizes"),
    points: 2
  ) { exam in
    let width = exam.integer(in: 10...19)
    var evidence = Evidence()
    for (batchNorm, dropout) in [(false, 0), (true, 0.25)] {
      let trial = try NewHeadTrial(
        &exam, hidden: [exam.integer(in: 20...29), width], batchNorm: batchNorm, dropout: dropout)
      try await trial.replace(&exam, classes: 100)
      let got: [String] = try await exam.ask("layers")
      let old = trial.layers
      let head = ["Linear(\(width) → 100)"]
      let expected = Array(old.dropLast()) + head
      func without(_ kinds: String...) -> [String] {
        expected.filter { layer in !kinds.contains { layer.hasPrefix($0) } }
      }
      var alternatives: [(any MisconceptionCase, [String])] = [
        (Mistake.dropsTheActivation, Array(old.dropLast(2)) + head),
        (Mistake.addsALayer, old + ["Linear(10 → 100)"]),
        (Mistake.dropsLayers, without("BatchNorm", "Dropout")),
        (Mistake.dropsLayers, without("BatchNorm")), (Mistake.dropsLayers, without("Dropout")),
      ]
      // Of any other width, whatever it is.
      if trial.isOnlyWider(got, classes: 100) {
        alternatives.append((Mistake.changesAHiddenWidth, got))
      }
      evidence.note(got, is: expected, unless: alternatives, in: exam)
    }
    try evidence.conclude()
  }

  static let sameWeights = Check(
    "same-weights",
    Localized(
      es: "las demás capas conservan sus pesos y sesgos",
      en: "the other layers keep their weights and biases"),
    points: 2, needs: ["same-layers"]
  ) { exam in
    let trial = try NewHeadTrial(&exam, hidden: [exam.integer(in: 20...29), 12])
    try await trial.replace(&exam, classes: 100)
    let values: [Tensor] = try await exam.ask("values")
    let (got, expected) = (Array(values.dropLast(2)), Array(trial.values.dropLast(2)))
    try exam.expect(
      got, are: expected,
      unless: trial.isDrawnAnew(got) ? [(Mistake.rebuildsEverything, got)] : [])
  }

  static let sameOutputs = Check(
    "same-outputs",
    Localized(
      es:
        "la cabeza recibe lo que recibía la vieja, también con BatchNorm, y la red original no cambia",
      en:
        "the head gets what the old one got, with BatchNorm too, and the original network stays as it was"
    ),
    points: 1, needs: ["new-head", "same-weights"]
  ) { exam in
    var evidence = Evidence()
    for batchNorm in [false, true] {
      let trial = try NewHeadTrial(
        &exam, hidden: [exam.integer(in: 12...19), 9], batchNorm: batchNorm,
        dropout: batchNorm ? 0.5 : 0)
      try await trial.replace(&exam, classes: 100)
      let head = try await trial.head(&exam, classes: 100)
      let pictures = trial.pictures(&exam)
      let tolerance = Tolerance(relative: 1e-3, absolute: 1e-2)
      let original: Tensor = try await exam.ask("originalForward", pictures)
      try exam.expect(original, is: try trial.logits(of: pictures), within: tolerance)
      let got: Tensor = try await exam.ask("forward", pictures)
      evidence.note(
        got, is: try trial.logits(of: pictures, weight: head[0], bias: head[1]),
        unless: [
          (
            Mistake.losesTheStatistics,
            try trial.logitsWithoutStatistics(of: pictures, weight: head[0], bias: head[1])
          )
        ], by: { Comparison.fault($0, $1, within: tolerance) }, in: exam)
    }
    try evidence.conclude()
  }

  static let anyNetwork = Check(
    "any-network",
    Localized(
      es: "sirve una red sin capas ocultas, y también con menos clases",
      en: "a network without hidden layers works, and so do fewer classes"),
    points: 1, needs: ["new-head", "same-weights"]
  ) { exam in
    for (hidden, classes) in [([], 100), ([11], 2), ([9, 8, 7], 1), ([], 10)] {
      let trial = try NewHeadTrial(&exam, hidden: hidden)
      try await trial.replace(&exam, classes: classes)
      let got: [String] = try await exam.ask("layers")
      try exam.expect(
        got, is: trial.layers.dropLast() + ["Linear(\(trial.features) → \(classes))"])
      let values: [Tensor] = try await exam.ask("values")
      try exam.expect(Array(values.dropLast(2)), are: Array(trial.values.dropLast(2)))
    }
  }

  static let headOnly = Check(
    "head-only",
    Localized(
      es: "headParameters da los pesos y el sesgo de la última capa, y nada más",
      en: "headParameters gives the weights and the bias of the last layer, and nothing else"),
    points: 2
  ) { exam in
    let trial = try NewHeadTrial(&exam, hidden: [exam.integer(in: 5...9), 8])
    try await trial.replace(&exam, classes: 30)
    let all = Array(trial.values.indices)
    var evidence = Evidence()
    for operation in ["headParameters", "headParametersOfOriginal"] {
      let got: [Int] = try await exam.ask(operation)
      evidence.note(
        got, is: Array(all.suffix(2)),
        unless: [(Mistake.trainsEverything, all), (Mistake.leavesOutTheBias, [all.count - 2])],
        in: exam)
    }
    try evidence.conclude()
  }
}
