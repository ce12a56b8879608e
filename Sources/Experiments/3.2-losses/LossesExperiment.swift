internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 3.2: cross-entropy from logits beside a softmax before it, beside squared errors and
  /// beside the logarithm of a softmax that was not shifted.
  ///
  /// Large logits come from pixels that were left at 0 to 255, or from a learning rate of 0.03.
  package static let losses = grid(
    "3.2-losses", epochs: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam", "batchSize": "64", "trainPerClass": "500",
    ],
    settings: [
      setting("CrossEntropy", "desde logits", "from logits") { CrossEntropyLoss() },
      setting("SoftmaxTwice", "softmax antes de la pérdida", "softmax before the loss") {
        SoftmaxTwiceLoss()
      },
      setting("Squared", "error cuadrático", "squared error") { SquaredErrorLoss() },
      setting("NaiveLog", "log del softmax sin restar", "log of softmax, no shift") {
        NaiveLogLoss()
      },
      setting(
        "CrossEntropyBytes", "desde logits, píxeles 0–255", "from logits, pixels 0–255",
        scale: .bytes
      ) { CrossEntropyLoss() },
      setting(
        "NaiveLogBytes", "log sin restar, píxeles 0–255", "log, no shift, pixels 0–255",
        scale: .bytes
      ) { NaiveLogLoss() },
      setting(
        "CrossEntropyFast", "desde logits, tasa 0,03", "from logits, rate 0.03", rate: 0.03
      ) { CrossEntropyLoss() },
      setting(
        "NaiveLogFast", "log sin restar, tasa 0,03", "log, no shift, rate 0.03", rate: 0.03
      ) { NaiveLogLoss() },
    ],
    claims: [
      ClaimDesign(
        "softmax-twice-slows", es: "con un softmax de más se aprende peor",
        en: "with one softmax too many the network learns worse", "testAccuracy", "CrossEntropy",
        above: "SoftmaxTwice"),
      ClaimDesign(
        "squared-error-worse",
        es: "con el error cuadrático se aprende peor que con la entropía"
          + " cruzada",
        en: "with the squared error the network learns worse than with cross-entropy",
        "testAccuracy", "CrossEntropy", above: "Squared"),
      ClaimDesign(
        "naive-log-normal-logits",
        es: "con logits normales, el log sin restar el mayor no pierde un punto de exactitud",
        en: "with normal logits, the log without the shift does not lose a point of accuracy",
        "testAccuracy", "NaiveLog", above: "CrossEntropy", byAtLeast: -0.01),
      ClaimDesign(
        "naive-log-bytes",
        es: "con píxeles de 0 a 255, el log sin restar acaba en NaN o infinito más a menudo",
        en:
          "with pixels from 0 to 255, the log without the shift ends in NaN or infinity more often",
        "diverged", "NaiveLogBytes", above: "CrossEntropyBytes"),
      ClaimDesign(
        "naive-log-fast",
        es: "con tasa 0,03, el log sin restar acaba en NaN o infinito más a menudo",
        en: "at rate 0.03, the log without the shift ends in NaN or infinity more often",
        "diverged", "NaiveLogFast", above: "CrossEntropyFast"),
    ])

  private static func setting(
    _ id: String, _ es: String, _ en: String, rate: Double = 0.001,
    scale: PictureChoice.Scale = .standard, _ makeLoss: @escaping @Sendable () -> any Loss
  ) -> Setting {
    Setting(id, es: es, en: en, summary: "MLP 128, adam \(rate), \(en)") {
      data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500, scale: scale)
        .pictures(of: data, seed: seed)
      let model = MLPClassifier.make(
        inputShape: [1, pictures.shape.height, pictures.shape.width], hidden: [128],
        classes: pictures.classNames.count, seed: seed)
      return try HandLoop().train(
        model, Adam(model.parameters, learningRate: rate), makeLoss(), on: pictures,
        epochs: epochs, seed: seed, onEpoch: onEpoch)
    }
  }
}
