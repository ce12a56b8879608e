internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Questions 2.1 and 6.2: what a permutation of the pixels costs a CNN and what it costs an MLP.
  ///
  /// A permutation takes the neighborhood of pixels away and nothing else: a network that uses it
  /// loses, one that does not is left as it was.
  package static let permuted = grid(
    "6.2-permuted", epochs: 10,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "500"],
    settings: networks.flatMap { id, name, network in
      PixelOrderKind.allCases.map { kind in
        Setting(
          id + kind.rawValue, es: "\(name), \(kind.es)", en: "\(name), \(kind.en)",
          summary: "\(network.names), adam 0.001, batch 64, 500 per class, 500 per class to test, "
            + kind.en
        ) { data, epochs, seed, onEpoch in
          let pictures = try PictureChoice(trainPerClass: 500, testPerClass: 500)
            .pictures(of: data, seed: seed)
          var generator = SeededGenerator(seed: seed)
          let (modelSeed, loaderSeed) = (generator.next(), generator.next())
          let loop = HandLoop(
            batchSize: 64, showing: kind, pixels: pictures.shape.height * pictures.shape.width,
            using: &generator)
          let model = try network.makeModel(seed: modelSeed)
          return try loop.train(
            model, Adam(model.parameters, learningRate: 0.001), CrossEntropyLoss(), on: pictures,
            epochs: epochs, seed: loaderSeed, onEpoch: onEpoch)
        }
      }
    },
    claims: [
      ClaimDesign(
        "cnn-loses", es: "la CNN pierde al menos 2 puntos con una permutación fija",
        en: "the CNN loses at least 2 points with one fixed permutation", "accuracyCost", "CNN",
        byAtLeast: 0.02),
      ClaimDesign(
        "costs-cnn-more", es: "una permutación fija cuesta más exactitud a la CNN que al MLP",
        en: "one fixed permutation costs the CNN more accuracy than the MLP", "accuracyCost",
        "CNN", above: "MLP"),
      ClaimDesign(
        "mlp-wins-permuted", es: "con una permutación fija, el MLP acierta más que la CNN",
        en: "with one fixed permutation the MLP is more accurate than the CNN", "testAccuracy",
        "MLPPermuted", above: "CNNPermuted"),
      ClaimDesign(
        "cnn-wins-fresh", es: "con otra permutación por imagen, la CNN acierta más que el MLP",
        en: "with a new permutation per image the CNN is more accurate than the MLP",
        "testAccuracy", "CNNFreshPermutation", above: "MLPFreshPermutation"),
    ],
    derived: ["CNN", "MLP"].map {
      DerivedNumber(
        "accuracyCost", for: $0, "testAccuracy", of: $0 + "Original", minus: $0 + "Permuted")
    }, metrics: ["testAccuracy"])

  private static let networks: [(id: String, name: String, network: Architecture)] = [
    ("MLP", "MLP 128", .mlp(inputFeatures: 784, hidden: [128], classes: 10)),
    ("CNN", "CNN", .smallCNN),
  ]
}

extension Architecture {
  /// What its layers are, in a line.
  fileprivate var names: String { layers.map(\.description.description).joined(separator: ", ") }
}
