internal import Images
internal import Training

extension Experiment {
  /// Question 1.2: what an augmentation costs that makes pictures as there are none.
  ///
  /// No garment hangs upside down in the test; a shirt swapped left for right is still one that could be
  /// there, but all shoes point to the left.
  package static let wrongAugmentation = grid(
    "1.2-wrong-augmentation", epochs: 15, seeds: 8,
    constants: ["network": "MLP 128", "trainPerClass": "500", "probability": "0.5"],
    settings: [
      flips("None", "sin espejar", "no flips", []),
      flips("Horizontal", "espejo horizontal", "horizontal flips", [HorizontalFlip()]),
      flips("Vertical", "espejo vertical", "vertical flips", [VerticalFlip()]),
    ],
    claims: [
      ClaimDesign(
        "vertical-worse-than-horizontal",
        es: "con espejos verticales se acierta menos en prueba que con horizontales",
        en: "vertical flips give worse test accuracy than horizontal ones", "testAccuracy",
        "Horizontal", above: "Vertical"),
      ClaimDesign(
        "vertical-worse-than-none",
        es: "con espejos verticales se acierta menos en prueba que sin espejar",
        en: "vertical flips give worse test accuracy than none", "testAccuracy", "None",
        above: "Vertical"),
      ClaimDesign(
        "horizontal-better-than-none",
        es: "con espejos horizontales se acierta más en prueba que sin espejar",
        en: "horizontal flips give better test accuracy than none", "testAccuracy", "Horizontal",
        above: "None"),
    ], metrics: ["trainAccuracy", "testAccuracy", "trainLoss"])

  private static func flips(
    _ id: String, _ es: String, _ en: String, _ transforms: [any ImageTransform]
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 32)),
      on: PictureChoice(
        trainPerClass: 500, testPerClass: 500,
        changes: transforms.isEmpty ? [] : [.augmented(transforms)]))
  }
}
