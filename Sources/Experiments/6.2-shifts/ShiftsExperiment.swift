internal import Images
internal import Training

extension Experiment {
  /// Question 6.2: how much accuracy is lost when test pictures are shifted, by networks that were
  /// trained on pictures as they are.
  ///
  /// A convolution moves its answer with the picture; what comes after it decides whether the network
  /// cares. A linear layer on all places does, the greatest value over all places does not.
  package static let shifts = grid(
    "6.2-shifts", epochs: 10,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500"],
    settings: [
      setting("MLP", "MLP 128", "MLP 128", .mlp(hidden: [128])),
      setting("CNN", "CNN", "CNN", .smallCNN),
      setting(
        "PooledCNN", "CNN con máximo global", "CNN with a global maximum", .layers(.pooledCNN)),
    ],
    claims: [
      ClaimDesign(
        "shift-costs-mlp", es: "un desplazamiento de 2 píxeles cuesta al MLP al menos 10 puntos",
        en: "a shift of 2 pixels costs the MLP at least 10 points", "accuracyCostShift2", "MLP",
        byAtLeast: 0.1),
      ClaimDesign(
        "shift-costs-cnn-less",
        es: "un desplazamiento de 2 píxeles cuesta más exactitud al MLP que a la CNN",
        en: "a shift of 2 pixels costs the MLP more accuracy than the CNN", "accuracyCostShift2",
        "MLP",
        above: "CNN"),
      ClaimDesign(
        "global-maximum-costs-less",
        es: "un desplazamiento de 2 píxeles cuesta más a la CNN que a la de máximo global",
        en: "a shift of 2 pixels costs the CNN more than the one with a global maximum",
        "accuracyCostShift2", "CNN", above: "PooledCNN"),
      ClaimDesign(
        "global-maximum-price",
        es: "sin desplazar, la CNN acierta más que la de máximo global",
        en: "without a shift the CNN is more accurate than the one with a global maximum",
        "testAccuracy", "CNN", above: "PooledCNN"),
      ClaimDesign(
        "cnn-takes-longer", es: "una época de la CNN tarda más que una del MLP",
        en: "an epoch of the CNN takes longer than one of the MLP", "secondsPerEpoch", "CNN",
        above: "MLP"),
    ], metrics: ["shiftedAccuracy", "testAccuracy"])

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ network: NetworkChoice
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: network, batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, testPerClass: 200), measuring: [.shifts(upTo: 4)])
  }
}
