internal import Images
internal import Training

extension Experiment {
  /// Question 6.2: a small CNN beside MLPs, by the number of images.
  package static let convolution = grid(
    "6.2-convolution", epochs: 10,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64"],
    settings: counts.flatMap { count in
      [
        setting(
          "CNN\(count)", "CNN, \(count) por clase", "CNN, \(count) per class", .smallCNN, count),
        setting(
          "MLP\(count)", "MLP 128, \(count) por clase", "MLP 128, \(count) per class",
          .mlp(hidden: [128]), count),
        setting(
          "SmallMLP\(count)", "MLP 12, \(count) por clase", "MLP 12, \(count) per class",
          .mlp(hidden: [12]), count),
      ]
    },
    claims: counts.map { count in
      ClaimDesign(
        "cnn-beats-mlp-\(count)",
        es: "con \(count) imágenes por clase, la CNN acierta más que el MLP de 128",
        en: "with \(count) images per class the CNN is more accurate than the MLP of 128",
        "testAccuracy", "CNN\(count)", above: "MLP\(count)")
    }
      + [
        ClaimDesign(
          "cnn-beats-equal-mlp",
          es: "con 500 imágenes por clase, la CNN acierta más que un MLP de más parámetros",
          en: "with 500 images per class the CNN is more accurate than an MLP of more parameters",
          "testAccuracy", "CNN500", above: "SmallMLP500")
      ])

  private static let counts = [50, 500]

  private static func setting(
    _ id: String, _ es: String, _ en: String, _ network: NetworkChoice, _ count: Int
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: network, batches: BatchChoice(size: 64)),
      on: PictureChoice(trainPerClass: count, testPerClass: 500))
  }
}
