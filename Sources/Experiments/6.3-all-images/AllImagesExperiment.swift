internal import Images
internal import Training

extension Experiment {
  /// Question 6.3: all 6000 images of each class, against fewer of them for as many steps.
  ///
  /// With equal epochs more images are more steps too; here only what is learned from differs.
  package static let allImages = grid(
    "6.3-all-images", epochs: 3,
    constants: ["network": "MLP 128", "optimizer": "Adam 0.001", "batchSize": "32"],
    settings: counts.map { count, times in
      Setting(
        "Images\(count)", es: "\(count) por clase", en: "\(count) per class",
        TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 32)),
        on: PictureChoice(trainPerClass: count, testPerClass: 500), times: times)
    },
    claims: zip(counts, counts.dropFirst()).map { few, more in
      ClaimDesign(
        "more-than-\(few.count)",
        es: "con los mismos pasos, \(more.count) imágenes por clase aciertan más que \(few.count)",
        en:
          "with as many steps, \(more.count) images per class are more accurate than \(few.count)",
        "testAccuracy", "Images\(more.count)", above: "Images\(few.count)")
    }
      + [
        ClaimDesign(
          "gap-narrows",
          es: "con los mismos pasos, la distancia entre entrenamiento y prueba es mayor con 1000"
            + " por clase que con 6000",
          en: "with as many steps the gap between training and testing is larger with 1000 per"
            + " class than with 6000", "gap", "Images1000", above: "Images6000")
      ], metrics: ["stepLoss"])

  /// Images of each class, and times the epochs for as many steps.
  private static let counts = [
    (count: 200, times: 30), (count: 1000, times: 6), (count: 6000, times: 1),
  ]
}
