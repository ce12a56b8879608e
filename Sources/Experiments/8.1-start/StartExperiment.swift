internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Experiment {
  /// Question 8.1: what weights make of a signal and of its gradient before any training, in ten
  /// hidden layers.
  ///
  /// Nothing is trained: the epochs are there because every experiment has some.
  package static let startingSignal = grid(
    "8.1-start", epochs: 1, seeds: 8,
    constants: ["width": "64", "depth": "10", "pictures": "500", "training": "none"],
    settings: Activation.allCases.flatMap { activation in
      StartingWeights.allCases.map { setting($0, activation) }
    },
    claims: [
      ClaimDesign(
        "kaiming-keeps", es: "con ReLU, Kaiming conserva al menos el 90 % del tamaño por capa",
        en: "with ReLU Kaiming keeps at least 90% of the size per layer", "sizeFactor",
        "KaimingReLU", byAtLeast: 0.9),
      ClaimDesign(
        "kaiming-above-xavier",
        es: "con ReLU, lo que distingue a las imágenes se apaga más con Xavier que con Kaiming",
        en: "with ReLU what tells pictures apart fades more with Xavier than with Kaiming",
        "deviationFactor", "KaimingReLU", above: "XavierReLU"),
      ClaimDesign(
        "xavier-tanh", es: "con tanh, Xavier conserva al menos el 90 % del tamaño por capa",
        en: "with tanh Xavier keeps at least 90% of the size per layer", "sizeFactor",
        "XavierTanh", byAtLeast: 0.9),
      ClaimDesign(
        "default-fades",
        es: "con ReLU, lo que distingue a las imágenes se apaga más con el valor por defecto de"
          + " PyTorch que con Xavier",
        en:
          "with ReLU what tells pictures apart fades more with PyTorch's default than with Xavier",
        "deviationFactor", "XavierReLU", above: "PytorchReLU"),
      ClaimDesign(
        "large-explodes",
        es: "con ReLU, pesos de desviación 1 multiplican el tamaño al menos por 4 en cada capa",
        en: "with ReLU weights of deviation 1 multiply the size by at least 4 in each layer",
        "sizeFactor", "LargeReLU", byAtLeast: 4),
      ClaimDesign(
        "sigmoid-gradients",
        es: "con Xavier, el gradiente se apaga más por capa con la sigmoide que con tanh",
        en: "with Xavier the gradient fades more per layer with the sigmoid than with tanh",
        "gradientFactor", "XavierTanh", above: "XavierSigmoid"),
    ], metrics: ["activationSize", "activationDeviation", "gradientSize"])

  private static func setting(_ weights: StartingWeights, _ activation: Activation) -> Setting {
    Setting(
      weights.id + activation.id, es: "\(weights.es), \(activation.es)",
      en: "\(weights.en), \(activation.en)",
      summary: "10 hidden layers of 64, \(weights.en), \(activation.rawValue),"
        + " 50 pictures per class, not trained"
    ) { data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 50, testPerClass: 1)
        .pictures(of: data, seed: seed)
      let model = try Architecture.deep(10, width: 64, activation)
        .makeModel(initializer: weights.initializer, seed: seed)
      let signal = try SignalDepth(of: model, on: .whole(pictures))
      for _ in 0..<epochs { try onEpoch() }
      var found = Outcome()
      found.values["sizeFactor"] = signal.sizeFactor
      found.values["deviationFactor"] = signal.deviationFactor
      found.values["gradientFactor"] = signal.gradientFactor
      found.values["lastSize"] = signal.sizes.last
      found.values["lastDeviation"] = signal.deviations.last
      found.values["firstGradient"] = signal.gradients.first
      found.values["startLoss"] = signal.loss
      let x = signal.sizes.indices.map { Double($0 + 1) }
      for (name, numbers) in [
        ("activationSize", signal.sizes), ("activationDeviation", signal.deviations),
        ("gradientSize", signal.gradients),
      ] {
        found.curves[name] = Outcome.Curve(axis: .layer, x: x, y: numbers)
      }
      return found
    }
  }
}

extension Batch {
  /// All training pictures at once, in their order.
  static func whole(_ pictures: TrainTestSplit) throws -> Batch {
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var loader = DataLoader(
      pictures.train, batchSize: max(1, pictures.train.count),
      normalization: pictures.normalization)
    loader.startEpoch()
    _ = try loader.next(into: &batch)
    return batch
  }
}
