internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 3.4: testing a network as it is trained, with dropout and with batch normalization.
  package static let evaluationMode = grid(
    "3.4-evaluation-mode", epochs: 6,
    constants: ["network": "MLP 128", "optimizer": "Adam 0.001", "trainPerClass": "500"],
    settings: [
      setting(
        "DropoutEval", dropout: 0.5, inTraining: false, es: "Dropout 0,5, eval()",
        en: "Dropout 0.5, eval()"),
      setting(
        "DropoutTrain", dropout: 0.5, inTraining: true, es: "Dropout 0,5, train()",
        en: "Dropout 0.5, train()"),
      setting(
        "BatchNormEval", batchNorm: true, inTraining: false, es: "BatchNorm, eval()",
        en: "BatchNorm, eval()"),
      setting(
        "BatchNormTrain", batchNorm: true, inTraining: true, shuffled: true,
        es: "BatchNorm, train(), barajadas", en: "BatchNorm, train(), shuffled"),
      setting(
        "BatchNormTrainByClass", batchNorm: true, inTraining: true,
        es: "BatchNorm, train(), clase por clase", en: "BatchNorm, train(), class by class"),
    ],
    claims: [
      ClaimDesign(
        "dropout-eval", es: "con Dropout, eval() da mejor exactitud en prueba",
        en: "with dropout eval() gives better test accuracy", "testAccuracy", "DropoutEval",
        above: "DropoutTrain"),
      ClaimDesign(
        "batch-norm-eval", es: "con BatchNorm y lotes de 64 barajados, eval() da mejor exactitud",
        en: "with batch norm and shuffled batches of 64 eval() gives better accuracy",
        "testAccuracy", "BatchNormEval", above: "BatchNormTrain"),
      ClaimDesign(
        "batch-norm-order",
        es: "sin eval() y con las imágenes clase por clase, BatchNorm pierde al menos 20 puntos",
        en: "without eval() and with pictures class by class, batch norm loses at least 20 points",
        "testAccuracy", "BatchNormEval", above: "BatchNormTrainByClass", byAtLeast: 0.2),
    ])

  private static func setting(
    _ id: String, batchNorm: Bool = false, dropout: Double = 0, inTraining: Bool,
    shuffled: Bool = false, es: String, en: String
  ) -> Setting {
    Setting(id, es: es, en: en, summary: "MLP 128, adam 0.001, \(en)") {
      data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500)
        .pictures(of: data, seed: seed)
      let layers = Architecture.mlp(
        inputFeatures: pictures.shape.count, hidden: [128], classes: pictures.classNames.count,
        batchNorm: batchNorm, dropout: dropout)
      let model = try layers.makeModel(initializer: .pytorchDefault, seed: seed)
      return try HandLoop(testsInTrainingMode: inTraining, testsInOrder: !shuffled).train(
        model, Adam(model.parameters), CrossEntropyLoss(), on: pictures, epochs: epochs,
        seed: seed, onEpoch: onEpoch)
    }
  }
}
