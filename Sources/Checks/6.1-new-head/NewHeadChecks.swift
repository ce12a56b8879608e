internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of a network whose head was changed.
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
    for classes in [100, exam.integer(in: 20...90)] {
      let hidden = [exam.integer(in: 20...29), exam.integer(in: 10...19)]
      let trial = try NewHeadTrial(&exam, hidden: hidden)
      try await trial.replace(&exam, classes: classes)
      let got: [String] = try await exam.ask("layers")
      let expected = "Linear(\(trial.features) → \(classes))"
      try exam.expect(
        got.last ?? "–", is: expected,
        unless: [
          (Mistake.addsALayer, "Linear(10 → \(classes))"),
          (Mistake.ignoresTheClasses, "Linear(\(trial.features) → 100)"),
          (Mistake.firstHiddenWidth, "Linear(\(hidden[0]) → \(classes))"),
        ])
    }
  }

  static let sameLayers = Check(
    "same-layers",
    Localized(
      es: "las demás capas son las mismas, en el mismo orden y con los mismos tamaños",
      en: "the other layers are the same, in the same order and of the same sizes"),
    points: 2
  ) { exam in
    let width = exam.integer(in: 10...19)
    for (batchNorm, dropout) in [(false, 0), (true, 0.25)] {
      let trial = try NewHeadTrial(
        &exam, hidden: [exam.integer(in: 20...29), width], batchNorm: batchNorm, dropout: dropout)
      try await trial.replace(&exam, classes: 100)
      let got: [String] = try await exam.ask("layers")
      let old = trial.layers
      let head = ["Linear(\(width) → 100)"]
      let expected = Array(old.dropLast()) + head
      func kinds(_ layers: [String]) -> [Substring] { layers.map { $0.prefix { $0 != "(" } } }
      var alternatives: [(any MisconceptionCase, [String])] = [
        (Mistake.dropsTheActivation, Array(old.dropLast(2)) + head),
        (Mistake.dropsTheActivation, Array(old.dropLast(3)) + head),
        (Mistake.addsALayer, old + ["Linear(10 → 100)"]),
      ]
      let plain = expected.filter { !$0.hasPrefix("BatchNorm") && !$0.hasPrefix("Dropout") }
      let unnormalized = expected.filter { !$0.hasPrefix("BatchNorm") }
      let undropped = expected.filter { !$0.hasPrefix("Dropout") }
      alternatives += [plain, unnormalized, undropped].map { (Mistake.dropsLayers, $0) }
      // Of any other width, whatever it is.
      if kinds(got) == kinds(expected), got.dropLast() != expected.dropLast() {
        alternatives.append((Mistake.changesAHiddenWidth, got))
      }
      try exam.expect(got, is: expected, unless: alternatives)
    }
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
    let isRebuilt = got.map(\.shape) == expected.map(\.shape) && got != expected
    try exam.expect(
      got, are: expected, unless: isRebuilt ? [(Mistake.rebuildsEverything, got)] : [])
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
    for batchNorm in [false, true] {
      let trial = try NewHeadTrial(
        &exam, hidden: [exam.integer(in: 12...19), 9], batchNorm: batchNorm,
        dropout: batchNorm ? 0.5 : 0)
      try await trial.replace(&exam, classes: 100)
      let head = try await NewHeadTrial.head(&exam)
      let pictures = trial.pictures(&exam)
      let tolerance = Tolerance(relative: 1e-3, absolute: 1e-2)
      let original: Tensor = try await exam.ask("originalForward", pictures)
      try exam.expect(original, is: try trial.logits(of: pictures), within: tolerance)
      let got: Tensor = try await exam.ask("forward", pictures)
      let expected = try trial.logits(of: pictures, weight: head[0], bias: head[1])
      try exam.expect(
        got, is: expected, within: tolerance,
        unless: batchNorm && got.shape == expected.shape
          ? [(Mistake.losesTheStatistics, got)] : [])
    }
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
    for operation in ["headParameters", "headParametersOfOriginal"] {
      let got: [Int] = try await exam.ask(operation)
      let all = Array(trial.values.indices)
      // In either order.
      try exam.expect(
        got.sorted(), is: Array(all.suffix(2)),
        unless: [
          (Mistake.trainsEverything, all), (Mistake.leavesOutTheBias, [all.count - 2]),
        ])
    }
  }
}
