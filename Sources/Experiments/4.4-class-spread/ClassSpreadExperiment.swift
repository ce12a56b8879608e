internal import Images
internal import Training

extension Experiment {
  /// Question 4.4: how far the figures of a report move with the number of test pictures.
  package static let classSpread = grid(
    "4.4-class-spread", epochs: 8,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500"],
    settings: [
      setting("Linear", "sin capa oculta", "no hidden layer", hidden: []),
      setting("MLP", "MLP 128", "MLP 128", hidden: [128]),
    ],
    claims: [
      ClaimDesign(
        "few-move-more",
        es: "con 20 imágenes de prueba por clase, el recall se mueve al menos 2,5 veces lo que con"
          + " 200",
        en: "with 20 test images per class recall moves at least 2.5 times as far as with 200",
        "spreadRatio", "MLP", byAtLeast: 2.5),
      ClaimDesign(
        "formula-fits",
        es: "con 50 imágenes de prueba por clase, lo medido y la fórmula binomial difieren menos"
          + " del 10 %",
        en: "with 50 test images per class measurement and binomial formula differ by under 10%",
        "nearFormula50", "MLP", byAtLeast: 0.9),
      ClaimDesign(
        "classes-above-accuracy",
        es: "con 20 imágenes de prueba por clase, el recall se mueve al menos 2 veces lo que la"
          + " exactitud",
        en: "with 20 test images per class recall moves at least twice as far as accuracy",
        "spreadOverAccuracy", "MLP", byAtLeast: 2),
      ClaimDesign(
        "better-moves-less", es: "el recall de la red que más acierta se mueve menos",
        en: "the recall of the more accurate network moves less", "spread50", "Linear",
        above: "MLP"),
    ], metrics: ["classRecall", "recallSpread", "recallFormula", "accuracySpread"])

  private static func setting(
    _ id: String, _ es: String, _ en: String, hidden: [Int]
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: .mlp(hidden: hidden), batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500), measuring: [.classScores(), .recallSpread])
  }
}
