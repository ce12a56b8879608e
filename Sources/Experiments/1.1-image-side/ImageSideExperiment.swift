internal import Images
internal import Training

extension Experiment {
  /// Question 1.1: what the side of the pictures costs and what it is worth.
  package static let imageSide = grid(
    "1.1-image-side", epochs: 8,
    constants: [
      "network": "MLP 128", "trainPerClass": "1000", "resize": "mean of each new pixel's area",
    ],
    settings: sides.map { side in
      Setting(
        "Side\(side)", es: "\(side)×\(side) píxeles", en: "\(side)×\(side) pixels",
        TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 64)),
        on: PictureChoice(trainPerClass: 1000, side: side == 28 ? nil : side))
    },
    claims: [
      ClaimDesign(
        "detail-helps", es: "con 14×14 píxeles se acierta más que con 7×7",
        en: "14×14 pixels give better accuracy than 7×7", "testAccuracy", "Side14", above: "Side7"),
      ClaimDesign(
        "full-size-helps", es: "con 28×28 píxeles se acierta más que con 14×14",
        en: "28×28 pixels give better accuracy than 14×14", "testAccuracy", "Side28",
        above: "Side14"),
      ClaimDesign(
        "enlarging-helps", es: "ampliar a 56×56 mejora la exactitud",
        en: "enlarging to 56×56 improves accuracy", "testAccuracy", "Side56", above: "Side28"),
    ])

  private static let sides = [7, 14, 28, 56]
}
