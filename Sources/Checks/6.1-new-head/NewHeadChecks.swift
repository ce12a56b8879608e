internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of a network whose head was changed.
enum NewHeadChecks {
  private typealias Mistake = NewHeadMisconceptions

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
      var alternatives: [(Misconception, [String])] = [
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

  /// The law of the weights raises a false alarm with probability 1e-7, twice.
  static let freshHead = Check(
    "fresh-head",
    Localized(
      es: "la cabeza está inicializada como una Linear nueva, sin nada de la vieja",
      en: "the head is initialized as a new Linear, with nothing of the old one"),
    points: 2, needs: ["new-head"]
  ) { exam in
    for classes in [100, 120] {
      let trial = try NewHeadTrial(&exam, hidden: [exam.integer(in: 50...60)])
      try await trial.replace(&exam, classes: classes)
      let head = try await NewHeadTrial.head(&exam)
      let (weight, bias) = (head[0].elements, head[1].elements)
      func starts(_ new: [Float], with old: Tensor) -> Bool {
        zip(new, old.elements).contains { $0 == $1 && $0 != 0 }
      }
      try exam.require(
        !starts(weight, with: trial.oldWeight),
        Localized(
          es: "hay pesos de la cabeza vieja en la nueva",
          en: "there are weights of the old head in the new one"),
        means: Mistake.keepsTheOldRows)
      try exam.require(
        !starts(bias, with: trial.oldBias),
        Localized(
          es: "hay sesgos de la cabeza vieja en la nueva",
          en: "there are biases of the old head in the new one"),
        means: Mistake.keepsTheOldBias)
      try exam.require(
        weight.contains { $0 != 0 },
        Localized(
          es: "los \(weight.count) pesos son todos 0", en: "all \(weight.count) weights are 0"),
        means: Mistake.startsAtZero)
      let bound = 1 / Double(trial.features).squareRoot()
      try exam.expect(head[0], drawnFrom: .uniform(bound: bound))
      try exam.require(
        bias.allSatisfy { abs(Double($0)) <= bound * (1 + 1e-6) },
        Localized(
          es: "hay sesgos de más de 1/√\(trial.features)",
          en: "there are biases beyond 1/√\(trial.features)"))
    }
  }

  static let usesTheGenerator = Check(
    "uses-the-generator",
    Localized(
      es:
        "los pesos salen del generador recibido: misma semilla, mismos pesos; otra llamada, otros",
      en: "the weights come from the given generator: same seed, same weights; another call, others"
    ),
    points: 1, needs: ["fresh-head"]
  ) { exam in
    let trial = try NewHeadTrial(&exam, hidden: [12])
    try await trial.replace(&exam, classes: 20)
    let seed = exam.integer(in: 1...1_000_000)
    var heads: [[Tensor]] = []
    for isNewStart in [true, false, true] {
      if isNewStart { try await exam.tell("seed", seed) }
      try await exam.tell("replacingHead", 20)
      heads.append(try await NewHeadTrial.head(&exam))
    }
    try exam.require(
      heads[0][0] != heads[1][0],
      Localized(
        es: "dos llamadas seguidas dieron los mismos pesos",
        en: "two calls in a row gave the same weights"),
      means: Mistake.ownGenerator)
    try exam.require(
      heads[0] == heads[2],
      Localized(es: "la misma semilla dio otros pesos", en: "the same seed gave other weights"))
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
