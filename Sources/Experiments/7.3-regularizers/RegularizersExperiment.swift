internal import Images
internal import Training

extension Experiment {
  /// Questions 7.1 to 7.4: batch normalization, dropout and weight decay, alone and together.
  ///
  /// On few images, so that there is something to regularize: 300 of each class.
  package static let regularizers = grid(
    "7.3-regularizers", epochs: 20, seeds: 8,
    constants: [
      "hidden": "256,128", "optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "300",
    ],
    settings: Regularizers.allCombinations.map(combination),
    claims: [
      ClaimDesign(
        "batch-norm-accuracy", es: "BatchNorm sola mejora la exactitud en prueba",
        en: "batch normalization alone improves test accuracy", "testAccuracy", "BatchNorm",
        above: "Plain"),
      ClaimDesign(
        "dropout-gap", es: "Dropout reduce la distancia entre entrenamiento y prueba",
        en: "dropout closes the gap between training and testing", "gap", "Plain", above: "Dropout"
      ),
      ClaimDesign(
        "both-better-than-dropout",
        es: "BatchNorm con Dropout da mejor exactitud que Dropout sola",
        en: "batch normalization with dropout gives better accuracy than dropout alone",
        "testAccuracy", "BatchNormDropout", above: "Dropout"),
      ClaimDesign(
        "batch-norm-steadier", es: "con BatchNorm la pérdida fluctúa menos",
        en: "with batch normalization the loss fluctuates less", "fluctuation", "Plain",
        above: "BatchNorm"),
    ], metrics: ["testAccuracy", "trainLoss", "testLoss"])

  private static func combination(_ regularizers: Regularizers) -> Setting {
    Setting(
      regularizers.id, es: regularizers.es, en: regularizers.en,
      TrainingConfiguration(
        network: .mlp(
          hidden: [256, 128], batchNorm: regularizers.batchNorm, dropout: regularizers.dropout),
        optimizer: OptimizerChoice(.adamw, learningRate: 0.001, weightDecay: regularizers.decay),
        batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 300))
  }
}
