internal import Images
internal import Training

extension Experiment {
  /// Question 1.2: what changing pictures by chance is worth, by how many there are.
  package static let augmentation = grid(
    "1.2-augmentation", epochs: 15,
    constants: ["network": "MLP 128", "augmentation": "flip, rotate ±10°, crop 15/16 and resize"],
    settings: counts.flatMap { count in
      [("Plain", nil), ("Augmented", Augmentation.standard)].map { name, augmentation in
        Setting(
          "\(name)\(count)",
          es: "\(count) por clase" + (augmentation == nil ? "" : ", aumentadas"),
          en: "\(count) per class" + (augmentation == nil ? "" : ", augmented"),
          TrainingConfiguration(
            network: .mlp(hidden: [128]),
            batches: BatchChoice(size: 32, augmentation: augmentation)),
          on: PictureChoice(trainPerClass: count, testPerClass: 500))
      }
    },
    claims: counts.map { count in
      ClaimDesign(
        "augmentation-\(count)",
        es: "con \(count) imágenes por clase, aumentar mejora la exactitud en prueba",
        en: "with \(count) images per class, augmenting improves test accuracy", "testAccuracy",
        "Augmented\(count)", above: "Plain\(count)")
    }
      + counts.map { count in
        ClaimDesign(
          "augmentation-gap-\(count)",
          es: "con \(count) imágenes por clase, aumentar reduce la distancia entre entrenamiento y"
            + " prueba",
          en: "with \(count) images per class, augmenting narrows the gap between training and"
            + " testing", "gap", "Plain\(count)", above: "Augmented\(count)")
      }, metrics: ["trainAccuracy", "testAccuracy", "trainLoss"])

  private static let counts = [20, 200, 1000]
}
