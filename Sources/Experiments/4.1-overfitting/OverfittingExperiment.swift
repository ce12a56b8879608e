internal import Images
internal import Training

extension Experiment {
  /// Question 4.1: which data and network give 90 % in training and 70 % in testing, and what helps.
  package static let overfitting = grid(
    "4.1-overfitting", epochs: 40,
    constants: ["optimizer": "Adam 0.001", "batchSize": "32"],
    settings: [
      setting("Few", "10 por clase", "10 per class", count: 10),
      setting("More", "100 por clase", "100 per class", count: 100),
      setting("Small", "10 por clase, 8 unidades", "10 per class, 8 units", count: 10, width: 8),
      setting("Decay", "10 por clase, decaimiento", "10 per class, decay", count: 10, decay: 0.5),
      setting(
        "Stopped", "10 por clase, parada temprana", "10 per class, early stopping", count: 10,
        patience: 5),
    ],
    claims: [
      ClaimDesign(
        "gap-of-twenty", es: "con 10 imágenes por clase, la distancia pasa de 20 puntos",
        en: "with 10 images per class the gap is beyond 20 points", "gap", "Few",
        byAtLeast: 0.2),
      ClaimDesign(
        "more-data", es: "con 100 imágenes por clase la exactitud en prueba es mayor que con 10",
        en: "with 100 images per class test accuracy is greater than with 10", "testAccuracy",
        "More", above: "Few"),
      ClaimDesign(
        "decay-helps", es: "el decaimiento mejora la exactitud en prueba",
        en: "weight decay improves test accuracy", "testAccuracy", "Decay", above: "Few"),
      ClaimDesign(
        "smaller-helps", es: "una red de 8 unidades da mejor exactitud en prueba que una de 256",
        en: "a network of 8 units gives better test accuracy than one of 256", "testAccuracy",
        "Small", above: "Few"),
    ], metrics: ["trainAccuracy", "testAccuracy", "trainLoss", "testLoss"])

  private static func setting(
    _ id: String, _ es: String, _ en: String, count: Int, width: Int = 256, decay: Double = 0,
    patience: Int? = nil
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(
        network: .mlp(hidden: [width]),
        optimizer: OptimizerChoice(.adamw, learningRate: 0.001, weightDecay: decay),
        batches: BatchChoice(size: 32), patience: patience),
      on: PictureChoice(trainPerClass: count, testPerClass: 500))
  }
}
