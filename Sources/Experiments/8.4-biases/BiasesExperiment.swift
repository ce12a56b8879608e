internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Experiment {
  /// Question 8.4: what breaks the symmetry of units: random weights or random biases.
  package static let biases = grid(
    "8.4-biases", epochs: 5,
    constants: ["network": "MLP 32", "optimizer": "SGD 0.1", "trainPerClass": "200"],
    settings: [
      setting(
        "RandomZero", weights: true, biases: 0, "pesos al azar, sesgos cero",
        "random weights, zero biases"),
      setting(
        "RandomRandom", weights: true, biases: 0.1, "pesos y sesgos al azar",
        "random weights and biases"),
      setting(
        "RandomLarge", weights: true, biases: 10, "pesos al azar, sesgos hasta ±10",
        "random weights, biases up to ±10"),
      setting(
        "EqualZero", weights: false, biases: 0, "pesos iguales, sesgos cero",
        "equal weights, zero biases"),
      setting(
        "EqualRandom", weights: false, biases: 0.1, "pesos iguales, sesgos al azar",
        "equal weights, random biases"),
      setting(
        "EqualLarge", weights: false, biases: 10, "pesos iguales, sesgos hasta ±10",
        "equal weights, biases up to ±10"),
    ],
    claims: [
      ClaimDesign(
        "weights-break-symmetry",
        es: "con pesos iguales y sesgos cero quedan menos unidades distintas que con pesos al azar",
        en: "equal weights and zero biases leave fewer distinct units than random weights",
        "distinctUnits", "RandomZero", above: "EqualZero"),
      ClaimDesign(
        "zero-biases-cost-nothing",
        es: "con pesos al azar, los sesgos cero no pierden más de 1 punto frente a sesgos al azar",
        en: "with random weights, zero biases lose no more than 1 point to random ones",
        "testAccuracy", "RandomZero", above: "RandomRandom", byAtLeast: -0.01),
      ClaimDesign(
        "biases-break-too",
        es: "con pesos iguales, los sesgos al azar dejan más unidades distintas que los cero",
        en: "with equal weights random biases leave more distinct units than zero ones",
        "distinctUnits", "EqualRandom", above: "EqualZero"),
      ClaimDesign(
        "large-biases-cost",
        es: "con pesos al azar, sesgos hasta ±10 pierden al menos 5 puntos frente a sesgos cero",
        en: "with random weights biases up to ±10 lose at least 5 points to zero ones",
        "testAccuracy", "RandomZero", above: "RandomLarge", byAtLeast: 0.05),
      ClaimDesign(
        "large-biases-silence",
        es: "con pesos al azar, sesgos hasta ±10 apagan al menos un cuarto de las unidades",
        en: "with random weights biases up to ±10 silence at least a quarter of the units",
        "silentUnits", "RandomLarge", above: "RandomZero", byAtLeast: 8),
    ])

  /// A setting of weights that are random or equal, and of biases drawn up to a bound.
  private static func setting(
    _ id: String, weights isRandom: Bool, biases bound: Float, _ es: String, _ en: String
  ) -> Setting {
    Setting(
      id, es: es, en: en,
      summary: "MLP 32, \(isRandom ? "kaiming-uniform" : "constant 0.01"), biases ±\(bound),"
        + " sgd 0.1, batch 64, 200 per class, 200 per class to test"
    ) { data, epochs, seed, onEpoch in
      let pictures = try PictureChoice(trainPerClass: 200, testPerClass: 200)
        .pictures(of: data, seed: seed)
      let layers = Architecture.mlp(
        inputFeatures: pictures.shape.count, hidden: [32], classes: pictures.classNames.count)
      let model =
        try isRandom
        ? layers.makeModel(initializer: .kaimingUniform(), seed: seed)
        : layers.makeModel(initializer: Constant(0.01), seed: seed)
      var generator = SeededGenerator(seed: seed &+ 99)
      for parameter in model.parameters where parameter.name.hasSuffix("bias") {
        for index in parameter.value.elements.indices {
          let drawn = (generator.nextUniform() - 0.5) * 2 * bound
          parameter.value.elements[index] = bound > 0 ? drawn : 0
        }
      }
      var outcome = try HandLoop().train(
        model, SGD(model.parameters, learningRate: 0.1), CrossEntropyLoss(), on: pictures,
        epochs: epochs, seed: seed, onEpoch: onEpoch)
      outcome.values["distinctUnits"] = Double(distinctRows(of: model.parameters[0].value))
      outcome.values["silentUnits"] = Double(try silentUnits(of: model, on: pictures))
      return outcome
    }
  }

  /// How many units of the first hidden layer say nothing about any training picture.
  private static func silentUnits(of model: Sequential, on pictures: TrainTestSplit) throws -> Int {
    guard let end = model.layers.firstIndex(where: { $0 is ReLU }) else { return 0 }
    let first = Sequential(Array(model.layers[...end]))
    return try first.forward(Batch.whole(pictures).inputs).columns.count { column in
      column.allSatisfy { $0 <= 0 }
    }
  }

  /// How many rows of a matrix are not the same as one before, to a millionth.
  private static func distinctRows(of matrix: Tensor) -> Int {
    let columns = matrix.shape[1]
    let rows = (0..<matrix.shape[0]).map {
      Array(matrix.elements[$0 * columns..<($0 + 1) * columns])
    }
    return rows.indices.count { index in
      !rows[..<index].contains { other in
        zip(other, rows[index]).allSatisfy { abs($0 - $1) < 1e-6 }
      }
    }
  }
}
