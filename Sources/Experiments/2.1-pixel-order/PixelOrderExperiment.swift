internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 2.1, whether an MLP cares in which order the pixels come.
  ///
  /// The same network learns from the images as they are, from images that all go through one
  /// permutation, and from images of which each goes through one of its own; training and test
  /// images alike. The three share their initial weights and the order of the images, seed by seed.
  package static let pixelOrder = grid(
    "2.1-pixel-order", epochs: 10,
    constants: [
      "network": "MLP", "hidden": "256", "optimizer": "Adam", "learningRate": "0.001",
      "batchSize": "128", "initializer": "PyTorch default",
    ],
    settings: PixelOrderKind.allCases.map { kind in
      Setting(
        kind.rawValue, es: kind.es, en: kind.en,
        summary: "MLP 256, adam 0.001, batch 128, \(kind.en)"
      ) { data, epochs, seed, onEpoch in
        var generator = SeededGenerator(seed: seed)
        let (modelSeed, loaderSeed) = (generator.next(), generator.next())
        let loop = HandLoop(
          batchSize: 128, showing: kind, pixels: data.shape.height * data.shape.width,
          using: &generator)
        let model = MLPClassifier.make(
          inputShape: [data.shape.count], hidden: [256], classes: data.classNames.count,
          seed: modelSeed)
        return try loop.train(
          model, Adam(model.parameters, learningRate: 0.001), CrossEntropyLoss(), on: data,
          epochs: epochs, seed: loaderSeed, onEpoch: onEpoch)
      }
    },
    claims: [
      ClaimDesign(
        "order-does-not-matter",
        es: "con una permutación fija la red no acierta más de 1 punto menos",
        en: "with one fixed permutation the network loses no more than 1 point", "testAccuracy",
        "Permuted", above: "Original", byAtLeast: -0.01),
      ClaimDesign(
        "each-its-own", es: "con otra permutación por imagen la red pierde al menos 30 puntos",
        en: "with a new permutation per image the network loses at least 30 points",
        "testAccuracy", "Original", above: "FreshPermutation", byAtLeast: 0.3),
    ],
    derived: [
      DerivedNumber("accuracyDifference", "testAccuracy", of: "Original", minus: "Permuted"),
      DerivedNumber("parameters", "parameters", of: "Original"),
    ])
}
