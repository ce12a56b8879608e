internal import CourseKit
internal import Localization

/// What is asked of the two starts of a layer.
///
/// The law of the weights raises a false alarm with a probability below 3e-7 and says what it finds
/// (`Examination.expect(weights:of:drawnFrom:or:unless:)`).
enum ZeroBiasChecks {
  private typealias Mistake = ZeroBiasMisconception

  static let all =
    [biasIsZero, weightsAreRandom, usesTheGenerator, constant] + UnitChecks.all + [
      constantStaysEqual, randomBreaksSymmetry,
      ZeroBiasContract.all.check(
        needs: ["constant", "bias-counts", "counts-edges"], isAskedAgain: true),
    ]

  static let biasIsZero = Check(
    "bias-is-zero",
    Localized(
      es: "randomStart da un sesgo por unidad, y todos son 0",
      en: "randomStart gives a bias for each unit, and all are 0"),
    points: 1
  ) { exam in
    let (inputs, units) = (exam.integer(in: 6...9), exam.integer(in: 3...5))
    let start = try await randomStart(inputs, units, &exam)
    let rows = rows(of: start[0])
    let isOneRow = Set(rows).count == 1 && start[0].elements.contains { $0 != 0 }
    let isUnlike = Set(start[1].elements).count == units
    try exam.require(
      start[1].elements.allSatisfy { $0 == 0 },
      Localized(
        es: "los sesgos son \(start[1].elements)", en: "the biases are \(start[1].elements)"),
      means: isOneRow && isUnlike ? Mistake.biasBreaksSymmetry : nil)
  }

  /// Weights and biases of a random start, which have the right shapes.
  private static func randomStart(
    _ inputs: Int, _ units: Int, _ exam: inout Examination
  ) async throws -> [Tensor] {
    let start: [Tensor] = try await exam.ask("randomStart", inputs, units)
    try exam.expect(start.count, is: 2)
    try exam.expect(
      start[0].shape, is: [units, inputs], unless: [(Mistake.transposed, [inputs, units])])
    try exam.expect(start[1].shape, is: [units])
    return start
  }

  private static func rows(of weights: Tensor) -> [[Float]] {
    let length = max(1, weights.shape.last ?? 1)
    return stride(from: 0, to: weights.count, by: length).map {
      Array(weights.elements[$0..<min($0 + length, weights.count)])
    }
  }

  /// Two laws of 16,000 weights each, and the deviations of four small layers.
  ///
  /// A false alarm has a probability below 7.2e-7. In the small layers, of 600 weights each, a
  /// deviation that is a quarter too small or a third too large is found with probability 0.999.
  static let weightsAreRandom = Check(
    "weights-are-random",
    Localized(
      es: "los pesos de randomStart son normales con σ = √(2 / inputs)",
      en: "the weights of randomStart are normal with σ = √(2 / inputs)"),
    points: 2, needs: ["bias-is-zero"]
  ) { exam in
    for (inputs, units) in [
      (exam.integer(in: 400...420), exam.integer(in: 20...22)),
      (exam.integer(in: 38...40), exam.integer(in: 200...210)),
    ] {
      try await exam.tell("seed", exam.integer(in: 1...1_000_000))
      // Between whole numbers, 2 / 1 leaves something.
      let single = try await randomStart(1, 1, &exam)[0]
      var weights: [Tensor] = []
      for _ in 0..<2 { weights.append(try await randomStart(inputs, units, &exam)[0]) }
      let law = Distribution.normal(deviation: (2 / Double(inputs)).squareRoot())
      let rows = weights.map { Set(Self.rows(of: $0)) }
      let isOneRow = weights[0].elements.contains { $0 != 0 } && rows[0].count == 1
      let isDrawn = rows[0].allSatisfy { WeightLaw(law: law).fault(of: $0) == nil }
      try exam.require(
        !isOneRow,
        Localized(
          es: "las \(units) filas son iguales", en: "the \(units) rows are equal"),
        means: isDrawn ? Mistake.oneRowForAll : nil)
      try exam.expect(
        weights: weights, of: [units, inputs], drawnFrom: law,
        or: .init(
          allZero: single.elements.allSatisfy { $0 == 0 } ? Mistake.zeroesTheWeights : nil))
    }
    var drawn: [(numbers: [Float], law: Distribution)] = []
    for (inputs, units) in [(1, 600), (2, 300), (600, 1), (5, 120)] {
      let weights = try await randomStart(inputs, units, &exam)[0]
      let law = Distribution.normal(deviation: (2 / Double(inputs)).squareRoot())
      if let fault = WeightLaw(law: law).scaleFault(of: weights.elements) { try exam.fail(fault) }
      drawn.append((weights.elements, law))
    }
    if let fault = WeightSpread.fault(of: drawn) { try exam.fail(fault) }
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
    ) { try await randomStart(5, 5, &$0)[0] }
    try await exam.expectManyCalls(of: .normal(deviation: 0.5.squareRoot())) {
      try await randomStart(4, 4, &$0)[0]
    }
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
    // An answer that is right once may be a constant.
    let other: [Tensor] = try await exam.ask("constantStart", units, inputs, -value)
    try exam.expect(
      other, are: [Tensor(shape: [inputs, units], repeating: -value), .zeros([inputs])])
  }

  static let constantStaysEqual = Check(
    "constant-stays-equal",
    Localized(
      es: "desde constantStart, todas las unidades siguen iguales después de entrenar",
      en: "from constantStart, all units are still equal after training"),
    points: 1, needs: ["constant", "bias-counts"]
  ) { exam in
    let units = exam.integer(in: 4...7)
    for value in [Float(exam.integer(in: 1...9)) / 16, -3, 0.001] {
      let hidden: [Tensor] = try await exam.ask("constantStart", 5, units, value)
      let output: [Tensor] = try await exam.ask("constantStart", units, 3, value)
      try await expect(1, ofUnitsTrainedFrom: hidden, output, units: units, &exam)
    }
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
