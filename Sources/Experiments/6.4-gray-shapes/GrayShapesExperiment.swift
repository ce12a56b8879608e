internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import Training

extension Experiment {
  /// Question 6.4: what taking the colour away costs where the colour does not tell the class, and what
  /// becomes of the statistics of three channels.
  package static let grayShapes = grid(
    "6.4-gray-shapes", on: "generated shapes", epochs: 12, seeds: 8,
    constants: [
      "network": "MLP 128", "optimizer": "Adam 0.001", "classes": "3 shapes, each in 3 colours",
    ],
    settings: [
      setting("Colour", "color", "colour", channels: 3),
      setting("Gray", "gris", "grey", channels: 1, isGray: true),
      setting(
        "GrayTripled", "gris en tres canales iguales", "grey in three equal channels", channels: 3,
        change: .gray(keepingStatisticsIn: 3)),
      setting(
        "GrayRed", "gris con los números del rojo", "grey with the numbers of red", channels: 1,
        change: .gray(keepingStatisticsIn: 1)),
    ],
    claims: [
      ClaimDesign(
        "gray-costs-nothing",
        es: "sin color no se pierden más de 2 puntos cuando el color no es parte de la clase",
        en:
          "without colour no more than 2 points are lost where the colour is no part of the class",
        "testAccuracy", "Gray", above: "Colour", byAtLeast: -0.02),
      ClaimDesign(
        "tripling-gains-nothing",
        es: "un canal gris no pierde más de 2 puntos frente a tres iguales",
        en: "one gray channel loses no more than 2 points to three equal ones", "testAccuracy",
        "Gray", above: "GrayTripled", byAtLeast: -0.02),
      ClaimDesign(
        "own-statistics-help",
        es: "con sus propios números el gris da más exactitud que con los del rojo",
        en: "with its own numbers gray gives better accuracy than with those of red",
        "testAccuracy", "Gray", above: "GrayRed"),
    ], metrics: ["trainAccuracy", "testAccuracy"])

  private static func setting(
    _ id: String, _ es: String, _ en: String, channels: Int, isGray: Bool = false,
    change: PictureChange? = nil
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 64)),
      on: PictureChoice(
        trainPerClass: 300, testPerClass: 200, isGray: isGray, shapes: 9,
        changes: [change, .labeledByShape(colours: 3)].compactMap(\.self)),
      measuring: [.firstLayer, .refusedStatistics])
  }
}

extension Measure {
  /// How many weights the first layer has, as `firstLayerWeights`.
  fileprivate static let firstLayer = Measure(name: "weights of the first layer") {
    model, _, outcome in
    outcome.values["firstLayerWeights"] = model.parameters.first.map { Double($0.value.count) }
  }

  /// Whether the pictures refuse a mean and a deviation for each of three channels, as
  /// `refusesThreeStatistics`, 1 or 0.
  fileprivate static let refusedStatistics = Measure(name: "refusal of three statistics") {
    _, pictures, outcome in
    let three = Normalize(.unit(channels: 3))
    let prepared = try? TensorPipeline(Compose(), three).prepared(for: pictures.shape)
    outcome.values["refusesThreeStatistics"] = prepared == nil ? 1 : 0
  }
}
