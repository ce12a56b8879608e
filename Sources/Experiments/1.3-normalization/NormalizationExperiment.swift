internal import Images
internal import Localization
internal import Training

extension Experiment {
  /// Question 1.3: how the scale of the pixels decides whether and how fast a network learns.
  package static let normalization = grid(
    "1.3-normalization", epochs: 6,
    constants: ["network": "MLP 128", "trainPerClass": "500"],
    settings: scales.flatMap { scale in
      optimizers.map { optimizer in
        Setting(
          scale.id + optimizer.id, es: "\(scale.es), \(Language.es.decimals(optimizer.name))",
          en: "\(scale.en), \(optimizer.name)",
          TrainingConfiguration(
            network: .mlp(hidden: [128]), optimizer: optimizer.choice,
            batches: BatchChoice(size: 64)),
          on: PictureChoice(trainPerClass: 500, testPerClass: 500, scale: scale.scale))
      }
    },
    claims: [
      ClaimDesign(
        "bytes-hurt-sgd", es: "SGD aprende mejor con píxeles estandarizados que con 0–255",
        en: "SGD learns better from standardized pixels than from 0–255", "testAccuracy",
        "StandardSGD", above: "BytesSGD"),
      ClaimDesign(
        "bytes-hurt-adam", es: "Adam aprende mejor con píxeles estandarizados que con 0–255",
        en: "Adam learns better from standardized pixels than from 0–255", "testAccuracy",
        "StandardAdam", above: "BytesAdam"),
      ClaimDesign(
        "standard-beats-unit-sgd",
        es: "SGD aprende mejor con píxeles estandarizados que con 0–1",
        en: "SGD learns better from standardized pixels than from 0–1", "testAccuracy",
        "StandardSGD", above: "UnitSGD"),
      ClaimDesign(
        "standard-beats-unit-adam",
        es: "Adam aprende mejor con píxeles estandarizados que con 0–1",
        en: "Adam learns better from standardized pixels than from 0–1", "testAccuracy",
        "StandardAdam", above: "UnitAdam"),
    ])

  private static let scales: [(id: String, es: String, en: String, scale: PictureChoice.Scale)] = [
    ("Standard", "estandarizados", "standardized", .standard),
    ("Unit", "de 0 a 1", "0 to 1", .unit),
    ("Bytes", "de 0 a 255", "0 to 255", .bytes),
  ]

  private static let optimizers: [(id: String, name: String, choice: OptimizerChoice)] = [
    ("SGD", "SGD 0.1", OptimizerChoice(.sgd, learningRate: 0.1)),
    ("SmallSGD", "SGD 0.001", OptimizerChoice(.sgd, learningRate: 0.001)),
    ("Adam", "Adam 0.001", OptimizerChoice(.adam, learningRate: 0.001)),
  ]
}
