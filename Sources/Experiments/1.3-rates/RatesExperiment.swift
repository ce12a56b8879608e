internal import Images
internal import Training

extension Experiment {
  /// Question 1.3: which learning rates train, and how fast, by the scale of the pixels.
  ///
  /// A single rate would compare two scales at one that suits one of them.
  package static let ratesByScale = grid(
    "1.3-rates", epochs: 10,
    constants: ["network": "MLP 128", "trainPerClass": "500", "batchSize": "64"],
    settings: scales.flatMap { scale in
      (choices + (scale.scale == .bytes ? smallChoices : [])).map { setting(scale, $0) }
    },
    claims: [
      ClaimDesign(
        "standard-faster-sgd",
        es: "con SGD de tasa 0,01 y las mismas épocas, los píxeles estandarizados dan más exactitud"
          + " que los de 0 a 1",
        en:
          "with SGD at rate 0.01 and as many epochs, standardized pixels give better accuracy than"
          + " 0 to 1", "testAccuracy", "StandardSGD001", above: "UnitSGD001"),
      ClaimDesign(
        "standard-faster-adam",
        es: "con Adam de tasa 0,0001, los píxeles de 0 a 1 tardan más épocas en llegar a 75 % que"
          + " los estandarizados",
        en:
          "with Adam at rate 0.0001, pixels from 0 to 1 take more epochs to 75 % than standardized"
          + " ones", "epochsTo75", "UnitAdam00001", above: "StandardAdam00001"),
      ClaimDesign(
        "rate-does-not-replace-scale",
        es:
          "con SGD y cada escala a la mejor de sus tasas (0,1 y 0,001), los píxeles estandarizados"
          + " dan en su mejor época más exactitud que los de 0 a 255",
        en: "with SGD and each scale at the best of its rates (0.1 and 0.001), standardized pixels"
          + " give better accuracy in their best epoch than 0 to 255", "bestTestAccuracy",
        "StandardSGD01", above: "BytesSGD0001"),
      ClaimDesign(
        "bytes-hurt-adam",
        es: "con Adam de tasa 0,001, los píxeles estandarizados dan en su mejor época más exactitud"
          + " que los de 0 a 255",
        en: "with Adam at rate 0.001, standardized pixels give better accuracy in their best epoch"
          + " than 0 to 255", "bestTestAccuracy", "StandardAdam0001", above: "BytesAdam0001"),
      ClaimDesign(
        "high-rate-breaks-bytes",
        es: "con SGD de tasa 0,1, los píxeles de 0 a 255 aciertan al menos 30 puntos menos que los"
          + " estandarizados",
        en:
          "with SGD at rate 0.1, pixels from 0 to 255 are right at least 30 points less often than"
          + " standardized ones", "testAccuracy", "StandardSGD01", above: "BytesSGD01",
        byAtLeast: 0.3),
    ])

  private typealias Scale = (id: String, es: String, en: String, scale: PictureChoice.Scale)
  private typealias Choice = (id: String, es: String, en: String, optimizer: OptimizerChoice)

  private static let scales: [Scale] = [
    ("Standard", "estandarizados", "standardized", .standard),
    ("Unit", "de 0 a 1", "0 to 1", .unit),
    ("Bytes", "de 0 a 255", "0 to 255", .bytes),
  ]

  private static let choices =
    ["0.001", "0.01", "0.1", "1"].map { choice("SGD", .sgd, $0) }
    + ["0.0001", "0.001", "0.01"].map { choice("Adam", .adam, $0) }

  /// More rates for bytes, so that the best of theirs has one on either side.
  ///
  /// Their mean square is some 13,000 times that of standardized pixels, and so are gradients and steps.
  private static let smallChoices = ["0.00001", "0.0001"].map { choice("SGD", .sgd, $0) }

  private static func setting(_ scale: Scale, _ choice: Choice) -> Setting {
    Setting(
      scale.id + choice.id, es: "\(scale.es), \(choice.es)", en: "\(scale.en), \(choice.en)",
      TrainingConfiguration(
        network: .mlp(hidden: [128]), optimizer: choice.optimizer, batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: 500, testPerClass: 500, scale: scale.scale),
      measuring: [.epochs(toAccuracy: 0.75)])
  }

  private static func choice(_ title: String, _ name: OptimizerName, _ rate: String) -> Choice {
    (
      title + rate.replacing(".", with: ""), "\(title) \(rate.replacing(".", with: ","))",
      "\(title) \(rate)", OptimizerChoice(name, learningRate: Double(rate))
    )
  }
}
