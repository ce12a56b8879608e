internal import Images
internal import Training

extension Experiment {
  /// Question 3.3: batches of 8 to 1024 at one learning rate, and at rates that grow with the batch.
  package static let batchSize = grid(
    "3.3-batch-size", epochs: 8,
    constants: ["network": "MLP 128", "trainPerClass": "1000", "optimizer": "SGD"],
    settings: sizes.map { size in setting(size, rate: 0.05, "Fixed", "tasa 0,05", "rate 0.05") }
      + sizes.filter { $0 != 64 }.map { size in
        setting(size, rate: 0.05 * Double(size) / 64, "Scaled", "tasa a escala", "scaled rate")
      },
    claims: [
      ClaimDesign(
        "large-batch-fixed-rate",
        es: "a la misma tasa y con las mismas épocas, lotes de 64 dan mejor exactitud que de 1024",
        en: "at one rate and as many epochs, batches of 64 give better accuracy than of 1024",
        "testAccuracy", "Fixed64", above: "Fixed1024"),
      ClaimDesign(
        "large-batch-scaled-rate",
        es: "con la tasa a escala, lotes de 1024 dan mejor exactitud que sin ella",
        en: "with a rate to scale, batches of 1024 give better accuracy than without",
        "testAccuracy", "Scaled1024", above: "Fixed1024"),
      ClaimDesign(
        "small-batch-noise", es: "la pérdida fluctúa más con lotes de 8 que de 256",
        en: "the loss fluctuates more with batches of 8 than of 256", "fluctuation", "Fixed8",
        above: "Fixed256"),
      ClaimDesign(
        "small-batch-generalizes",
        es: "la distancia entre entrenamiento y prueba es menor con lotes de 8 que de 64",
        en: "the gap between training and testing is smaller with batches of 8 than of 64", "gap",
        "Fixed64", above: "Fixed8"),
    ])

  private static let sizes = [8, 64, 256, 1024]

  private static func setting(
    _ size: Int, rate: Double, _ kind: String, _ es: String, _ en: String
  ) -> Setting {
    Setting(
      "\(kind)\(size)", es: "lotes de \(size), \(es)", en: "batches of \(size), \(en)",
      TrainingConfiguration(
        network: .mlp(hidden: [128]), optimizer: OptimizerChoice(.sgd, learningRate: rate),
        batches: BatchChoice(size: size)),
      on: PictureChoice(trainPerClass: 1000, testPerClass: 500))
  }
}
