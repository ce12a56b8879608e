internal import Images
internal import Training

extension Experiment {
  /// Question 5.4: how far runs of one setting are apart, beside the difference of two settings.
  package static let compareRuns = grid(
    "5.4-compare-runs", epochs: 8, seeds: 10,
    constants: [
      "network": "MLP 128", "optimizer": "Adam", "batchSize": "64", "trainPerClass": "500",
    ],
    settings: [
      setting("Base", "tasa 0,001", "rate 0.001", rate: 0.001),
      setting("Near", "tasa 0,0011", "rate 0.0011", rate: 0.0011),
      setting("Far", "tasa 0,03", "rate 0.03", rate: 0.03),
    ],
    claims: [
      ClaimDesign(
        "near-settings", es: "una tasa de 0,0011 da mejor exactitud que una de 0,001",
        en: "a rate of 0.0011 gives better accuracy than one of 0.001", "testAccuracy", "Near",
        above: "Base"),
      ClaimDesign(
        "far-settings", es: "una tasa de 0,001 da mejor exactitud que una de 0,03",
        en: "a rate of 0.001 gives better accuracy than one of 0.03", "testAccuracy", "Base",
        above: "Far"),
    ])

  private static func setting(_ id: String, _ es: String, _ en: String, rate: Double) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(
        network: .mlp(hidden: [128]), optimizer: OptimizerChoice(.adam, learningRate: rate),
        batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, testPerClass: 500))
  }
}
