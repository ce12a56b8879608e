internal import Images
internal import Training

extension Experiment {
  /// Questions 7.1 to 7.4: batch normalization, dropout and weight decay at three learning rates.
  ///
  /// Each training of the grid is one at every rate, so that tolerance to the rate is a number of its
  /// own.
  package static let rateTolerance = grid(
    "7.4-rates", epochs: 12, seeds: 8,
    constants: [
      "hidden": "128,64", "optimizer": "AdamW", "batchSize": "64", "trainPerClass": "200",
      "testPerClass": "200", "rates": "0.0003, 0.001, 0.01",
    ],
    settings: Regularizers.allCombinations.map(combination),
    claims: [
      ClaimDesign(
        "batch-norm-tolerant",
        es: "con BatchNorm, la exactitud depende menos de la tasa de aprendizaje",
        en: "with batch normalization accuracy depends less on the learning rate", "rateRange",
        "Plain", above: "BatchNorm"),
      ClaimDesign(
        "batch-norm-faster",
        es: "con BatchNorm y tasa 0,001 se llega antes al 75 % en prueba",
        en: "with batch normalization at rate 0.001, 75% in testing comes sooner",
        "epochsTo75Rate0001", "Plain", above: "BatchNorm"),
      ClaimDesign(
        "batch-norm-steadier-fast", es: "con BatchNorm y tasa 0,01 la pérdida fluctúa menos",
        en: "with batch normalization at rate 0.01 the loss fluctuates less",
        "fluctuationRate001", "Plain", above: "BatchNorm"),
      ClaimDesign(
        "dropout-gap",
        es: "con tasa 0,001, Dropout reduce la distancia medida en modo de evaluación",
        en: "at rate 0.001 dropout closes the gap as measured in evaluation mode",
        "gapRate0001", "Plain", above: "Dropout"),
      ClaimDesign(
        "both-best",
        es: "BatchNorm con Dropout, a su mejor tasa, acierta más que Dropout sola a la suya",
        en:
          "batch normalization with dropout at its best rate is more accurate than dropout at its",
        "bestRateAccuracy", "BatchNormDropout", above: "Dropout"),
      ClaimDesign(
        "batch-norm-best-rate",
        es: "BatchNorm a su mejor tasa acierta más que la red sin regularizar a la suya",
        en: "batch normalization at its best rate is more accurate than the plain network at its",
        "bestRateAccuracy", "BatchNorm", above: "Plain"),
    ],
    metrics: learningRates.map { "testAccuracy\(name(of: $0))" })

  private static let learningRates = [0.0003, 0.001, 0.01]

  private static func combination(_ regularizers: Regularizers) -> Setting {
    let configurations = learningRates.map { rate in
      TrainingConfiguration(
        network: .mlp(
          hidden: [128, 64], batchNorm: regularizers.batchNorm, dropout: regularizers.dropout),
        optimizer: OptimizerChoice(.adamw, learningRate: rate, weightDecay: regularizers.decay),
        batches: BatchChoice(size: 64))
    }
    let choice = PictureChoice(trainPerClass: 200, testPerClass: 200)
    let summaries = configurations.map(\.summary) + [choice.summary]
    return Setting(
      regularizers.id, es: regularizers.es, en: regularizers.en,
      summary: summaries.joined(separator: "; ")
        + "; a part of the epochs each; gap in evaluation mode; epochs to 75 and 80 %",
      times: learningRates.count
    ) { data, epochs, seed, onEpoch in
      let pictures = try choice.pictures(of: data, seed: seed)
      var whole = Outcome()
      var accuracies: [Double] = []
      for (rate, configuration) in zip(learningRates, configurations) {
        let found = try outcome(
          of: configuration, on: pictures, epochs / learningRates.count, seed,
          [.epochs(toAccuracy: 0.75), .epochs(toAccuracy: 0.8)], onEpoch)
        accuracies += [found.values["testAccuracy"] ?? 0]
        whole.add(found, naming: name(of: rate))
      }
      whole.values["bestRateAccuracy"] = accuracies.max()
      whole.values["rateRange"] = (accuracies.max() ?? 0) - (accuracies.min() ?? 0)
      return whole
    }
  }

  /// Such as `Rate0001` of 0.001.
  private static func name(of rate: Double) -> String {
    "Rate" + "\(rate)".replacing(".", with: "")
  }
}

extension Outcome {
  /// Adds what came of one training of several; each name ends in that of the training.
  fileprivate mutating func add(_ other: Outcome, naming name: String) {
    let numbers = [
      "testAccuracy", "gap", "fluctuation", "epochsTo75", "epochsTo80", "trainLoss",
      "diverged",
    ]
    for number in numbers { values[number + name] = other.values[number] }
    series["testAccuracy" + name] = other.series["testAccuracy"]
  }
}
