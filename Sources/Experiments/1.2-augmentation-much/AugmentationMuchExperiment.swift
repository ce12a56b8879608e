internal import Images
internal import Training

extension Experiment {
  /// Question 1.2: what changing pictures by chance is worth where there are many already.
  package static let augmentationMuch = grid(
    "1.2-augmentation-much", epochs: 10, seeds: 5,
    constants: [
      "network": "MLP 128", "trainPerClass": "6000",
      "augmentation": "flip, rotate ±10°, crop 15/16 and resize",
    ],
    settings: [("Plain6000", nil), ("Augmented6000", Augmentation.standard)].map {
      id, augmentation in
      Setting(
        id, es: "6000 por clase" + (augmentation == nil ? "" : ", aumentadas"),
        en: "6000 per class" + (augmentation == nil ? "" : ", augmented"),
        TrainingConfiguration(
          network: .mlp(hidden: [128]), batches: BatchChoice(size: 128, augmentation: augmentation)
        ),
        on: PictureChoice(trainPerClass: 6000))
    },
    claims: [
      ClaimDesign(
        "augmentation-6000",
        es: "con 6000 imágenes por clase, aumentar mejora la exactitud en prueba",
        en: "with 6000 images per class, augmenting improves test accuracy", "testAccuracy",
        "Augmented6000", above: "Plain6000"),
      ClaimDesign(
        "augmentation-gap-6000",
        es:
          "con 6000 imágenes por clase, aumentar reduce la distancia entre entrenamiento y prueba",
        en: "with 6000 images per class, augmenting narrows the gap between training and testing",
        "gap", "Plain6000", above: "Augmented6000"),
    ], metrics: ["trainAccuracy", "testAccuracy"])
}
