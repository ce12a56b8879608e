internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Experiment {
  /// Question 6.1: a network of 10 classes gets a head for more of them: the head trained alone, all
  /// layers trained, or everything from scratch, by how many pictures there are.
  package static let headAlone = grid(
    "6.1-head-alone", on: "generated shapes", epochs: 4,
    constants: [
      "network": "MLP 256", "optimizer": "Adam 0.001", "batchSize": "16",
      "before": "10 classes, 300 per class, 5 times the epochs",
    ],
    settings: [20, 50].flatMap { classes in HeadTraining.allCases.map { $0.setting(classes) } },
    claims: [
      ClaimDesign(
        "head-wins-with-few",
        es: "con 5 imágenes por clase y 20 clases, la cabeza sola acierta más que empezar de cero",
        en: "with 5 pictures per class and 20 classes the head alone beats starting from scratch",
        "accuracyWith5", "HeadAlone20", above: "Scratch20"),
      ClaimDesign(
        "all-layers-win-with-many",
        es:
          "con 100 por clase y 20 clases, entrenar todas las capas acierta más que la cabeza sola",
        en: "with 100 per class and 20 classes training all layers beats the head alone",
        "accuracyWith100", "AllLayers20", above: "HeadAlone20"),
      ClaimDesign(
        "start-helps-with-few",
        es: "con 5 por clase y 20 clases, partir de la red entrenada acierta más que de cero",
        en: "with 5 per class and 20 classes starting from the trained network beats scratch",
        "accuracyWith5", "AllLayers20", above: "Scratch20"),
      ClaimDesign(
        "head-loses-with-many-classes",
        es: "con 100 por clase y 50 clases, empezar de cero acierta más que la cabeza sola",
        en: "with 100 per class and 50 classes starting from scratch beats the head alone",
        "accuracyWith100", "Scratch50", above: "HeadAlone50"),
    ], metrics: ["accuracyByPictures"])
}

/// What of a network with a new head is trained.
private enum HeadTraining: String, CaseIterable {
  case headAlone = "HeadAlone"
  case allLayers = "AllLayers"
  case scratch = "Scratch"

  private var names: (es: String, en: String) {
    switch self {
    case .headAlone: ("cabeza sola", "head alone")
    case .allLayers: ("todas las capas", "all layers")
    case .scratch: ("desde cero", "from scratch")
    }
  }

  /// Pictures per class, and times the epochs for about as many steps.
  private static let counts = [(count: 5, times: 8), (count: 20, times: 4), (count: 100, times: 2)]

  func setting(_ classes: Int) -> Setting {
    Setting(
      "\(rawValue)\(classes)", es: "\(names.es), \(classes) clases",
      en: "\(names.en), \(classes) classes",
      summary: "MLP 256, adam 0.001, batch 16, shapes of side 16, \(classes) classes, 30 per class"
        + " to test; 5, 20, 100 per class for 8, 4, 2 times the epochs; \(names.en)",
      times: Self.counts.count
    ) { _, epochs, seed, onEpoch in
      let epochs = epochs / Self.counts.count
      // Of another seed, so that nothing of what is tested was seen before.
      let before = ShapePictures(classCount: 10, side: 16, seed: 1000 + seed)
        .dataSet(trainPerClass: 300, testPerClass: 10)
      let pictures = ShapePictures(classCount: classes, side: 16)
        .dataSet(trainPerClass: 200, testPerClass: 30)
      var outcome = Outcome()
      var curve = Outcome.Curve(axis: .picturesPerClass, x: [], y: [])
      let base = MLPClassifier.make(
        inputShape: [before.shape.count], hidden: [256], classes: 10, seed: seed)
      if self != .scratch {
        let found = try fit(base, base.parameters, before, epochs: 5 * epochs, seed)
        outcome.values["accuracyBefore"] = found.values["testAccuracy"]
      }
      let state = base.parameters.map(\.value)
      for (count, times) in Self.counts {
        for (parameter, value) in zip(base.parameters, state) { parameter.value = value }
        var generator = SeededGenerator(seed: seed &* 100 &+ UInt64(count))
        let chosen = TrainTestSplit(
          name: pictures.name,
          train: pictures.train.stratifiedSample(perClass: count, using: &generator),
          test: pictures.test, normalization: before.normalization)
        let head = Linear(256, classes, using: &generator)
        let model = Sequential(base.layers.dropLast() + [head])
        let found = try fit(
          model, self == .headAlone ? head.parameters : model.parameters, chosen,
          epochs: times * epochs, seed)
        let accuracy = found.values["testAccuracy"] ?? .nan
        outcome.values["accuracyWith\(count)"] = accuracy
        curve.x.append(Double(count))
        curve.y.append(accuracy)
        for _ in 0..<epochs { try onEpoch() }
      }
      outcome.curves["accuracyByPictures"] = curve
      return outcome
    }
  }
}

private func fit(
  _ model: Sequential, _ parameters: [Parameter], _ pictures: TrainTestSplit, epochs: Int,
  _ seed: UInt64
) throws -> Outcome {
  try HandLoop(batchSize: 16).train(
    model, Adam(parameters, learningRate: 0.001), CrossEntropyLoss(), on: pictures,
    epochs: epochs, seed: seed, onEpoch: Task.checkCancellation)
}
