internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Question 4.3: which classes are confused, and whether equal accuracies mean equal mistakes.
  package static let confusions = grid(
    "4.3-confusions", epochs: 8, seeds: 8,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500"],
    settings: [
      setting("SameKind", "dos MLP 256", "two MLPs 256", .mlp(hidden: [256])),
      setting("OtherKind", "MLP 256 y CNN", "MLP 256 and CNN", .smallCNN),
    ],
    claims: [
      ClaimDesign(
        "top-three", es: "los tres pares más confundidos hacen al menos el 40 % de los errores",
        en: "the three most confused pairs make at least 40% of the mistakes", "top3Share",
        "SameKind", byAtLeast: 0.4),
      ClaimDesign(
        "same-pairs",
        es: "dos MLP de otras semillas comparten al menos 2 de los 3 pares más confundidos",
        en: "two MLPs of other seeds share at least 2 of the 3 most confused pairs",
        "commonTopThree", "SameKind", byAtLeast: 2),
      ClaimDesign(
        "equal-accuracy-other-answers",
        es: "dos MLP discrepan en al menos 5 puntos más de lo que difieren sus exactitudes",
        en: "two MLPs disagree on at least 5 points more than their accuracies differ by",
        "disagreementBeyondAccuracy", "SameKind", byAtLeast: 0.05),
      ClaimDesign(
        "other-kind-disagrees-more",
        es:
          "más allá de lo que difieren sus exactitudes, un MLP y una CNN discrepan en más imágenes"
          + " que dos MLP",
        en:
          "beyond what their accuracies differ by, an MLP and a CNN disagree on more pictures than"
          + " two MLPs",
        "disagreementBeyondAccuracy", "OtherKind", above: "SameKind"),
    ], metrics: ["testAccuracy", "mistakeShare"])

  /// Trains an MLP and then another network on the same pictures, with another seed.
  private static func setting(
    _ id: String, _ es: String, _ en: String, _ second: NetworkChoice
  ) -> Setting {
    let one = TrainingConfiguration(network: .mlp(hidden: [256]), batches: BatchChoice(size: 64))
    var other = one
    other.network = second
    // The first network is the same in every setting, and so are its mistakes.
    let measures: [Measure] = second == one.network ? [.confusedPairs] : []
    let (configuration, choice) = (other, PictureChoice(trainPerClass: 500))
    return Setting(
      id, es: es, en: en,
      summary: "\(one.summary); then \(configuration.summary), seed + 1000; \(choice.summary);"
        + " half of the epochs each; \(measures.map(\.name)), disagreement", times: 2
    ) { data, epochs, seed, onEpoch in
      let pictures = try choice.pictures(of: data, seed: seed)
      var answers: [Answers] = []
      let answering = { (model: Sequential) in
        answers.append(try Answers(of: model, on: pictures.test, pictures.normalization))
      }
      var found = try outcome(
        of: one, on: pictures, epochs / 2, seed, measures, inspecting: answering, onEpoch)
      let repeated = try outcome(
        of: configuration, on: pictures, epochs / 2, seed &+ 1000, [], inspecting: answering,
        onEpoch)
      if answers.count == 2 {
        try NetworkPair(first: answers[0], second: answers[1]).record(into: &found)
      }
      found.values["secondGap"] = repeated.values["gap"]
      return found
    }
  }
}
