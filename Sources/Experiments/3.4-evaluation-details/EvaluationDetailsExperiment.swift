internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 3.4: what decides the harm of validating in training mode: the size and the order of the
  /// batches, the running statistics that it spoils, and that it gives another number each time.
  package static let evaluationDetails = grid(
    "3.4-evaluation-details", epochs: 6,
    constants: ["network": "MLP 128", "optimizer": "Adam 0.001", "trainPerClass": "500"],
    settings: [
      setting("Eval", "BatchNorm, eval()", "batch norm, eval()", .batchNorm, isInTraining: false),
      setting(
        "Shuffled", "BatchNorm, train(), barajadas", "batch norm, train(), shuffled", .batchNorm,
        isInTraining: true),
      setting(
        "ByClass", "BatchNorm, train(), clase por clase", "batch norm, train(), class by class",
        .batchNorm, isInTraining: true, isShuffled: false),
      setting(
        "DropoutEval", "Dropout 0,5, eval()", "dropout 0.5, eval()", .dropout, isInTraining: false),
      setting(
        "DropoutTrain", "Dropout 0,5, train()", "dropout 0.5, train()", .dropout,
        isInTraining: true),
    ],
    claims: [
      ClaimDesign(
        "batches-of-two",
        es: "con BatchNorm en modo entrenamiento, lotes de 2 pierden al menos 20 puntos frente a"
          + " eval()",
        en: "with batch norm in training mode, batches of 2 lose at least 20 points beside eval()",
        "accuracyInBatchesOf2", "Eval", above: "Shuffled", byAtLeast: 0.2),
      ClaimDesign(
        "large-shuffled-batches",
        es: "en lotes barajados de 512, el modo entrenamiento no pierde un punto frente a eval()",
        en: "in shuffled batches of 512, training mode does not lose a point beside eval()",
        "accuracyInBatchesOf512", "Shuffled", above: "Eval", byAtLeast: -0.01),
      ClaimDesign(
        "large-batches-by-class",
        es: "en lotes de 512 clase por clase, pierde al menos 20 puntos frente a los barajados",
        en: "in batches of 512 class by class, it loses at least 20 points beside shuffled ones",
        "accuracyInBatchesOf512", "Shuffled", above: "ByClass", byAtLeast: 0.2),
      ClaimDesign(
        "spoilt-statistics",
        es: "tras validar clase por clase en modo entrenamiento, eval() da peor exactitud",
        en: "after validating class by class in training mode, eval() gives worse accuracy",
        "evalAccuracy", "Eval", above: "ByClass"),
      ClaimDesign(
        "spoilt-statistics-shuffled",
        es: "tras validar barajadas en modo entrenamiento, eval() da peor exactitud",
        en: "after validating shuffled in training mode, eval() gives worse accuracy",
        "evalAccuracy", "Eval", above: "Shuffled"),
      ClaimDesign(
        "dropout-varies",
        es:
          "con Dropout en modo entrenamiento, la exactitud de una misma red cambia de validación en"
          + " validación",
        en: "with dropout in training mode, the accuracy of one network changes from validation to"
          + " validation", "repeatDeviation", "DropoutTrain", above: "DropoutEval"),
    ], metrics: ["testAccuracy", "accuracyByBatch"])

  private enum Kind: String { case batchNorm = "batch norm", dropout = "dropout 0.5" }

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ kind: Kind, isInTraining: Bool,
    isShuffled: Bool = true
  ) -> Setting {
    // Statistics first, as the last validation of the training left them.
    let measures: [Measure] = [
      .evalAccuracy,
      .accuracyByBatch(
        sizes: [2, 4, 8, 16, 32, 64, 128, 256, 512], isInTraining: isInTraining,
        isShuffled: isShuffled),
      .repeatedValidation(times: 10, isInTraining: isInTraining),
    ]
    let summary = ["MLP 128, \(kind.rawValue), adam 0.001, batch 64, 500 per class", en]
    return Setting(
      id, es: es, en: en, summary: (summary + measures.map(\.name)).joined(separator: "; ")
    ) { data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500)
        .pictures(of: data, seed: seed)
      let layers = Architecture.mlp(
        inputFeatures: pictures.shape.count, hidden: [128], classes: pictures.classNames.count,
        batchNorm: kind == .batchNorm, dropout: kind == .dropout ? 0.5 : 0)
      let model = try layers.makeModel(initializer: .pytorchDefault, seed: seed)
      let loop = HandLoop(
        testsInTrainingMode: isInTraining, testsInOrder: !isShuffled, measures: measures)
      return try loop.train(
        model, Adam(model.parameters), CrossEntropyLoss(), on: pictures, epochs: epochs,
        seed: seed, onEpoch: onEpoch)
    }
  }
}
