internal import Images
internal import Training

extension Experiment {
  /// Question 7.1: batch normalization by the size of the batches.
  package static let smallBatches = grid(
    "7.1-batches", epochs: 6, seeds: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "trainPerClass": "200",
      "testPerClass": "500",
    ],
    settings: sizes.flatMap { size in
      [
        setting(
          "Plain\(size)", "sin BatchNorm, lotes de \(size)",
          "without batch norm, batches of \(size)",
          size, batchNorm: false),
        setting(
          "BatchNorm\(size)", "BatchNorm, lotes de \(size)", "batch norm, batches of \(size)", size,
          batchNorm: true),
      ]
    },
    claims: [
      ClaimDesign(
        "hurts-at-2", es: "con lotes de 2, BatchNorm empeora la exactitud en prueba",
        en: "with batches of 2 batch normalization lowers test accuracy", "testAccuracy", "Plain2",
        above: "BatchNorm2"),
      ClaimDesign(
        "helps-at-64", es: "con lotes de 64, BatchNorm mejora la exactitud en prueba",
        en: "with batches of 64 batch normalization improves test accuracy", "testAccuracy",
        "BatchNorm64", above: "Plain64"),
      ClaimDesign(
        "more-fluctuation-at-2", es: "con lotes de 2, la pérdida fluctúa más con BatchNorm",
        en: "with batches of 2 the loss fluctuates more with batch normalization", "fluctuation",
        "BatchNorm2", above: "Plain2"),
      ClaimDesign(
        "faster-at-64", es: "con lotes de 64, BatchNorm baja más la pérdida de entrenamiento",
        en: "with batches of 64 batch normalization lowers the training loss further", "trainLoss",
        "Plain64", above: "BatchNorm64"),
    ], metrics: ["testAccuracy", "trainLoss", "stepLoss"])

  private static let sizes = [2, 4, 8, 64]

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ size: Int, batchNorm: Bool
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(
        network: .mlp(hidden: [128], batchNorm: batchNorm), batches: BatchChoice(size: size)),
      on: PictureChoice(trainPerClass: 200, testPerClass: 500))
  }
}
