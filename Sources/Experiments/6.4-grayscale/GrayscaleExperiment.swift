internal import Images
internal import Training

extension Experiment {
  /// Question 6.4: what taking the colour away costs where the colour carries the class.
  package static let grayscale = grid(
    "6.4-grayscale", on: "generated shapes", epochs: 12,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "classes": "9: 3 shapes × 3 colours",
    ],
    settings: [false, true].map { isGray in
      Setting(
        isGray ? "Gray" : "Colour", es: isGray ? "gris" : "color", en: isGray ? "gray" : "color",
        TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 64)),
        on: PictureChoice(trainPerClass: 300, testPerClass: 60, isGray: isGray, shapes: 9))
    },
    claims: [
      ClaimDesign(
        "colour-carries-class",
        es: "sin color se acierta al menos 10 puntos menos cuando el color es parte de la clase",
        en:
          "without color accuracy is at least 10 points less where the color is part of the class",
        "testAccuracy", "Colour", above: "Gray", byAtLeast: 0.1)
    ])
}
