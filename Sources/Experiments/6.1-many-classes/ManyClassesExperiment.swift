internal import Images
internal import Training

extension Experiment {
  /// Question 6.1: the same network with 10 to 100 classes of generated shapes, and a wider one.
  package static let manyClasses = grid(
    "6.1-many-classes", on: "generated shapes", epochs: 12,
    constants: ["optimizer": "Adam 0.001", "batchSize": "64", "trainPerClass": "60"],
    settings: counts.flatMap { count in
      [64, 512].map { width in
        Setting(
          "Classes\(count)Width\(width)", es: "\(count) clases, \(width) unidades",
          en: "\(count) classes, \(width) units",
          TrainingConfiguration(network: .mlp(hidden: [width]), batches: BatchChoice(size: 64)),
          on: PictureChoice(trainPerClass: 60, testPerClass: 30, shapes: count))
      }
    },
    claims: [
      ClaimDesign(
        "more-classes-harder", es: "con 100 clases se acierta menos que con 10",
        en: "with 100 classes accuracy is less than with 10", "testAccuracy", "Classes10Width64",
        above: "Classes100Width64"),
      ClaimDesign(
        "wider-helps", es: "con 100 clases, 512 unidades aciertan más que 64",
        en: "with 100 classes 512 units are more accurate than 64", "testAccuracy",
        "Classes100Width512", above: "Classes100Width64"),
      ClaimDesign(
        "better-than-chance", es: "con 100 clases se acierta al menos 5 puntos más que al azar",
        en: "with 100 classes accuracy is at least 5 points above chance", "testAccuracy",
        "Classes100Width512", byAtLeast: 0.06),
    ])

  private static let counts = [10, 30, 100]
}
