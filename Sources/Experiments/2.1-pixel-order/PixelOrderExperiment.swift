internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Experiment {
  /// Question 2.1, whether an MLP cares in which order the pixels come.
  ///
  /// The same network learns from the images as they are, from images that all go through one
  /// permutation, and from images of which each goes through one of its own; training and test
  /// images alike. The three share their initial weights and the order of the images, seed by seed.
  package static let pixelOrder = Experiment(
    id: "2.1-pixel-order", dataset: "Fashion-MNIST",
    settings: ExperimentSettings(epochs: 10, seeds: [1, 2, 3, 4, 5])
  ) { run in
    let curves = try await run.results(of: PixelOrderVariant.allCases) { variant, seed, onEpoch in
      try variant.train(
        on: run.data, epochs: run.settings.epochs, seed: seed, onEpoch: onEpoch)
    }
    return Findings(
      settings: PixelOrderVariant.settings, values: values(of: curves),
      series: zip(PixelOrderVariant.allCases, curves).map {
        $0.series("testAccuracy", $1.map(\.testAccuracy))
      }
        + zip(PixelOrderVariant.allCases, curves).map {
          $0.series("trainLoss", $1.map(\.trainLoss))
        },
      claims: claims.judged { metric, name in
        zip(PixelOrderVariant.allCases, curves).first { $0.0.name == name }?.1
          .map(\.testAccuracy.last) ?? []
      })
  }

  private static let claims = [
    ClaimDesign(
      "order-does-not-matter",
      es: "con una permutación fija la red no acierta más de 1 punto menos",
      en: "with one fixed permutation the network loses no more than 1 point", "testAccuracy",
      "Permuted", above: "Original", byAtLeast: -0.01),
    ClaimDesign(
      "each-its-own", es: "con otra permutación por imagen la red pierde al menos 30 puntos",
      en: "with a new permutation per image the network loses at least 30 points", "testAccuracy",
      "Original", above: "FreshPermutation", byAtLeast: 0.3),
  ]

  /// The accuracies after the last epoch: mean and deviation over the seeds.
  private static func values(of curves: [[TrainingCurve]]) -> [String: Double] {
    var values: [String: Double] = [:]
    var last: [[Double]] = []
    for (variant, curves) in zip(PixelOrderVariant.allCases, curves) {
      let accuracies = curves.compactMap(\.testAccuracy.last)
      values["testAccuracy\(variant.name)"] = accuracies.mean
      values["testAccuracy\(variant.name)Deviation"] = accuracies.deviation
      last.append(accuracies)
    }
    // Seed by seed, because a seed fixes the initial weights of both.
    let differences = zip(last[0], last[1]).map { $0 - $1 }
    values["accuracyDifference"] = differences.mean
    values["accuracyDifferenceDeviation"] = differences.deviation
    values["parameters"] = Double(curves.first?.first?.parameterCount ?? 0)
    return values
  }
}

/// What question 2.1 compares.
enum PixelOrderVariant: CaseIterable {
  case original, permuted, freshPermutation

  static let hidden = [256]
  static let batchSize = 128
  static let learningRate = 0.001

  static var settings: [String: String] {
    [
      "network": "MLP", "hidden": hidden.map(String.init).joined(separator: ","),
      "optimizer": "Adam", "learningRate": "\(learningRate)", "batchSize": "\(batchSize)",
      "initializer": "PyTorch default",
    ]
  }

  /// As it is part of the names of the values.
  var name: String {
    switch self {
    case .original: "Original"
    case .permuted: "Permuted"
    case .freshPermutation: "FreshPermutation"
    }
  }

  func series(_ metric: String, _ seeds: [[Double]]) -> RunRecord.Series {
    let (es, en) =
      switch self {
      case .original: ("píxeles originales", "original pixels")
      case .permuted: ("una permutación fija", "one fixed permutation")
      case .freshPermutation: ("otra permutación por imagen", "a new permutation per image")
      }
    return RunRecord.Series(metric: metric, es: es, en: en, seeds: seeds)
  }

  /// Trains a new network.
  func train(
    on data: TrainTestSplit, epochs: Int, seed: UInt64, onEpoch: () throws -> Void
  ) throws -> TrainingCurve {
    var generator = SeededGenerator(seed: seed)
    let (modelSeed, loaderSeed) = (generator.next(), generator.next())
    let pixels = data.train.height * data.train.width
    let (trainOrder, testOrder) = orders(pixels: pixels, using: &generator)
    let model = MLPClassifier.make(
      inputShape: [data.train.channels, data.train.height, data.train.width],
      hidden: Self.hidden, classes: data.train.classNames.count, seed: modelSeed)
    return try TrainingCurve(
      training: model, with: Adam(model.parameters, learningRate: Self.learningRate),
      on: ReorderedBatches(
        DataLoader(
          data.train, batchSize: Self.batchSize, shuffle: true, seed: loaderSeed,
          normalization: data.normalization),
        pixels: pixels, order: trainOrder),
      testingOn: ReorderedBatches(
        DataLoader(data.test, batchSize: 500, normalization: data.normalization),
        pixels: pixels, order: testOrder),
      epochs: epochs, onEpoch: onEpoch)
  }

  /// The pixel orders of the training and of the test images.
  func orders(
    pixels: Int, using generator: inout SeededGenerator
  ) -> (train: PixelOrder, test: PixelOrder) {
    switch self {
    case .original: return (.original, .original)
    case .permuted:
      let permutation = Permutation(count: pixels, using: &generator)
      return (.fixed(permutation), .fixed(permutation))
    case .freshPermutation:
      return (.fresh(seed: generator.next()), .fresh(seed: generator.next()))
    }
  }
}
