internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 3.2: cross-entropy from logits beside a softmax before it and beside squared errors.
  package static let losses = grid(
    "3.2-losses", epochs: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500",
    ],
    settings: [
      setting("CrossEntropy", "desde logits", "from logits") { CrossEntropyLoss() },
      setting("SoftmaxTwice", "softmax antes de la pérdida", "softmax before the loss") {
        SoftmaxTwiceLoss()
      },
      setting("Squared", "error cuadrático", "squared error") { SquaredErrorLoss() },
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
    ])

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ makeLoss: @escaping @Sendable () -> any Loss
  ) -> Setting {
    Setting(id, es: es, en: en, summary: "MLP 128, adam 0.001, \(en)") {
      data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500)
        .pictures(of: data, seed: seed)
      let model = MLPClassifier.make(
        inputShape: [1, pictures.shape.height, pictures.shape.width], hidden: [128],
        classes: pictures.classNames.count, seed: seed)
      return try HandLoop().train(
        model, Adam(model.parameters), makeLoss(), on: pictures, epochs: epochs, seed: seed,
        onEpoch: onEpoch)
    }
  }
}
