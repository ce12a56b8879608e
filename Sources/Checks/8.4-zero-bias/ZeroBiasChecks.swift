internal import CourseKit
internal import Localization

/// What is asked of the two starts of a layer.
///
/// The law of the weights raises a false alarm with probability 1e-7
/// (``KolmogorovSmirnov/falseAlarmRate``).
enum ZeroBiasChecks {
  private typealias Mistake = ZeroBiasMisconception

  static let all =
    [biasIsZero, weightsAreRandom, usesTheGenerator, constant] + UnitChecks.all + [
      constantStaysEqual, randomBreaksSymmetry,
    ]

  static let biasIsZero = Check(
    "bias-is-zero",
    Localized(
      es: "randomStart da un sesgo por unidad, y todos son 0",
      en: "randomStart gives a bias for each unit, and all are 0"),
    points: 1
  ) { exam in
    let (inputs, units) = (exam.integer(in: 6...9), exam.integer(in: 3...5))
    let start: [Tensor] = try await exam.ask("randomStart", inputs, units)
    try exam.expect(
      start[0].shape, is: [units, inputs], unless: [(Mistake.transposed, [inputs, units])])
    try exam.expect(start[1].shape, is: [units])
    try exam.require(
      start[1].elements.allSatisfy { $0 == 0 },
      Localized(
        es: "los sesgos son \(start[1].elements)", en: "the biases are \(start[1].elements)"),
      means: Mistake.biasBreaksSymmetry)
  }

  static let weightsAreRandom = Check(
    "weights-are-random",
    Localized(
      es: "los pesos de randomStart son normales con σ = √(2 / inputs)",
      en: "the weights of randomStart are normal with σ = √(2 / inputs)"),
    points: 2, needs: ["bias-is-zero"]
  ) { exam in
    let (inputs, units) = (exam.integer(in: 400...420), exam.integer(in: 150...160))
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let weights = try await exam.ask("randomStart", inputs, units, as: [Tensor].self)[0]
    let rows = stride(from: 0, to: weights.count, by: inputs).map {
      Array(weights.elements[$0..<min($0 + inputs, weights.count)])
    }
    let isOneRow = Set(rows).count == 1 && weights.elements.contains { $0 != 0 }
    try exam.require(
      !isOneRow,
      Localized(
        es: "las \(rows.count) filas son iguales", en: "the \(rows.count) rows are equal"),
      means: Mistake.oneRowForAll)
    try exam.expect(
      weights: weights, of: [units, inputs],
      drawnFrom: .normal(deviation: (2 / Double(inputs)).squareRoot()),
      or: .init(allZero: Mistake.zeroesTheWeights))
  }

  static let usesTheGenerator = Check(
    "uses-the-generator",
    Localized(
      es:
        "los pesos salen del generador recibido: misma semilla, mismos pesos; otra llamada, otros",
      en: "the weights come from the given generator: same seed, same weights; another call, others"
    ),
    points: 1, needs: ["weights-are-random"]
  ) { exam in
    try await exam.expectSeededWeights(
      fresh: Mistake.freshGenerator, system: Mistake.systemGenerator
    ) { try await $0.ask("randomStart", 6, 4, as: [Tensor].self)[0] }
  }

  static let constant = Check(
    "constant",
    Localized(
      es: "constantStart da a todos los pesos el mismo valor, y sesgos a cero",
      en: "constantStart gives all weights the same value, and zero biases"),
    points: 1
  ) { exam in
    let (inputs, units) = (exam.integer(in: 6...9), exam.integer(in: 3...5))
    let value = Float(exam.integer(in: 1...9)) / 16
    let weight = Tensor(shape: [units, inputs], repeating: value)
    let bias = Tensor.zeros([units])
    let got: [Tensor] = try await exam.ask("constantStart", inputs, units, value)
    try exam.expect(
      got, are: [weight, bias],
      unless: [
        (Mistake.biasTakesTheValue, [weight, Tensor(shape: [units], repeating: value)]),
        (Mistake.zeroesTheWeights, [.zeros([units, inputs]), bias]),
        (Mistake.transposed, [weight.reshaped(to: [inputs, units]), bias]),
      ])
  }

  static let constantStaysEqual = Check(
    "constant-stays-equal",
    Localized(
      es: "desde constantStart, todas las unidades siguen iguales después de entrenar",
      en: "from constantStart, all units are still equal after training"),
    points: 1, needs: ["constant", "bias-counts"]
  ) { exam in
    let units = exam.integer(in: 4...7)
    let value = Float(exam.integer(in: 1...9)) / 16
    let hidden: [Tensor] = try await exam.ask("constantStart", 5, units, value)
    let output: [Tensor] = try await exam.ask("constantStart", units, 3, value)
    try await expect(1, ofUnitsTrainedFrom: hidden, output, units: units, &exam)
  }

  static let randomBreaksSymmetry = Check(
    "random-breaks-symmetry",
    Localized(
      es: "desde randomStart, con sesgos a cero, todas las unidades son y siguen siendo distintas",
      en: "from randomStart, with zero biases, all units are distinct and stay so"),
    points: 1, needs: ["weights-are-random", "bias-counts"]
  ) { exam in
    let units = exam.integer(in: 4...7)
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let hidden: [Tensor] = try await exam.ask("randomStart", 5, units)
    let output: [Tensor] = try await exam.ask("randomStart", units, 3)
    try await expect(units, ofUnitsTrainedFrom: hidden, output, units: units, &exam)
  }

  /// Trains here and has the learner's code count.
  private static func expect(
    _ count: Int, ofUnitsTrainedFrom hidden: [Tensor], _ output: [Tensor], units: Int,
    _ exam: inout Examination
  ) async throws {
    try exam.expect(hidden.map(\.shape), is: [[units, 5], [units]])
    try exam.expect(output.map(\.shape), is: [[3, units], [3]])
    var trial = HiddenLayerTrial(hidden: hidden, output: output, examples: 6, &exam)
    try trial.train(steps: 5)
    let got: Int = try await exam.ask("distinctUnits", trial.hidden.weight, trial.hidden.bias)
    try exam.expect(got, is: count)
  }
}
