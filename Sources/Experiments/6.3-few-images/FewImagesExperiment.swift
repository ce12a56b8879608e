internal import Images
internal import Training

extension Experiment {
  /// Question 6.3: training and test accuracy by how many images there are of each class.
  ///
  /// A seed draws other images too, so that the spread is that of drawing and of training.
  package static let fewImages = grid(
    "6.3-few-images", epochs: 15, seeds: 8,
    constants: ["network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "32"],
    settings: counts.map { count in
      Setting(
        "Images\(count)", es: "\(count) por clase", en: "\(count) per class",
        TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 32)),
        on: PictureChoice(trainPerClass: count, testPerClass: 500))
    },
    claims: zip(counts, counts.dropFirst()).map { few, more in
      ClaimDesign(
        "more-than-\(few)",
        es: "\(more) imágenes por clase dan mejor exactitud en prueba que \(few)",
        en: "\(more) images per class give better test accuracy than \(few)", "testAccuracy",
        "Images\(more)", above: "Images\(few)")
    }
      + [
        ClaimDesign(
          "gap-narrows",
          es: "la distancia entre entrenamiento y prueba es mayor con 20 que con 1000",
          en: "the gap between training and testing is larger with 20 than with 1000", "gap",
          "Images20", above: "Images1000")
      ], metrics: ["trainAccuracy", "testAccuracy"])

  private static let counts = [5, 20, 100, 1000]
}
