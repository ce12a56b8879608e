internal import Images
internal import Training

extension Experiment {
  /// Question 4.1: where 90 % in training and 70 % in testing come from, and what changes it.
  package static let ninetySeventy = grid(
    "4.1-ninety-seventy", epochs: 40, seeds: 8,
    constants: ["optimizer": "AdamW 0.001", "batchSize": "32", "testPerClass": "500"],
    settings: [
      setting("Images5", "5 por clase", "5 per class", count: 5),
      setting("Images10", "10 por clase", "10 per class", count: 10),
      setting("Images20", "20 por clase", "20 per class", count: 20),
      setting("Images50", "50 por clase", "50 per class", count: 50),
      setting("Images200", "200 por clase", "200 per class", count: 200),
      setting("Units16", "10 por clase, 16 unidades", "10 per class, 16 units", width: 16),
      setting(
        "Mislabeled", "50 por clase, 20 % mal rotuladas", "50 per class, 20% mislabeled",
        count: 50, mislabeled: 0.2),
      setting("Decay", "10 por clase, decaimiento 0,5", "10 per class, decay 0.5", decay: 0.5),
      setting("Dropout", "10 por clase, Dropout 0,5", "10 per class, dropout 0.5", dropout: 0.5),
      .stoppedByHeldOut(
        "Stopped", es: "10 por clase, parada temprana", en: "10 per class, early stopping",
        configuration(patience: 5), on: choice(10)),
      .stoppedByHeldOut(
        "StoppedMislabeled", es: "50 por clase, 20 % mal rotuladas, parada temprana",
        en: "50 per class, 20% mislabeled, early stopping", configuration(patience: 5),
        on: choice(50, mislabeled: 0.2)),
    ],
    claims: [
      ClaimDesign(
        "gap-at-ninety",
        es: "con 10 imágenes por clase, al llegar al 90 % en entrenamiento la distancia es de al"
          + " menos 15 puntos",
        en: "with 10 images per class the gap is at least 15 points when training reaches 90%",
        "ninetyGap", "Images10", byAtLeast: 0.15),
      ClaimDesign(
        "going-on-costs",
        es: "con 10 imágenes por clase, seguir después del 90 % cuesta exactitud en prueba",
        en: "with 10 images per class going on after 90% costs test accuracy", "lostAfterNinety",
        "Images10"),
      ClaimDesign(
        "going-on-raises-loss",
        es: "con 10 imágenes por clase, seguir después del 90 % sube la pérdida en prueba",
        en: "with 10 images per class going on after 90% raises the test loss", "lossAfterNinety",
        "Images10"),
      ClaimDesign(
        "more-data", es: "con 50 imágenes por clase se acierta al menos 5 puntos más que con 10",
        en: "50 images per class are at least 5 points more accurate than 10", "testAccuracy",
        "Images50", above: "Images10", byAtLeast: 0.05),
      ClaimDesign(
        "stopping-helps", es: "la parada temprana mejora la exactitud en prueba",
        en: "early stopping improves test accuracy", "testAccuracy", "Stopped", above: "Images10"),
      ClaimDesign(
        "decay-helps", es: "el decaimiento mejora la exactitud en prueba",
        en: "weight decay improves test accuracy", "testAccuracy", "Decay", above: "Images10"),
      ClaimDesign(
        "dropout-helps", es: "Dropout mejora la exactitud en prueba",
        en: "dropout improves test accuracy", "testAccuracy", "Dropout", above: "Images10"),
      ClaimDesign(
        "smaller-helps", es: "una red de 16 unidades acierta más en prueba que una de 256",
        en: "a network of 16 units is more accurate in testing than one of 256", "testAccuracy",
        "Units16", above: "Images10"),
      ClaimDesign(
        "mislabeled-widens",
        es: "con 50 imágenes por clase, las mal rotuladas ensanchan la distancia",
        en: "with 50 images per class wrong labels widen the gap", "gap", "Mislabeled",
        above: "Images50"),
      ClaimDesign(
        "stopping-helps-mislabeled",
        es: "con imágenes mal rotuladas, la parada temprana mejora la exactitud en prueba",
        en: "with wrong labels early stopping improves test accuracy", "testAccuracy",
        "StoppedMislabeled", above: "Mislabeled"),
    ], metrics: ["trainAccuracy", "testAccuracy", "testLoss"])

  private static func configuration(
    width: Int = 256, decay: Double = 0, dropout: Double = 0, patience: Int? = nil
  ) -> TrainingConfiguration {
    TrainingConfiguration(
      network: .mlp(hidden: [width], dropout: dropout),
      optimizer: OptimizerChoice(.adamw, learningRate: 0.001, weightDecay: decay),
      batches: BatchChoice(size: 32), patience: patience)
  }

  private static func setting(
    _ id: String, _ es: String, _ en: String, count: Int = 10, width: Int = 256,
    decay: Double = 0, dropout: Double = 0, mislabeled: Double = 0
  ) -> Setting {
    Setting(
      id, es: es, en: en, configuration(width: width, decay: decay, dropout: dropout),
      on: choice(count, mislabeled: mislabeled),
      measuring: [.ninetyPercent])
  }

  private static func choice(_ count: Int, mislabeled: Double = 0) -> PictureChoice {
    PictureChoice(
      trainPerClass: count, testPerClass: 500,
      changes: mislabeled > 0 ? [.mislabeled(mislabeled)] : [])
  }
}
