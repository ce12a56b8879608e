internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of Xavier's initialization, held in law against its definition.
///
/// Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks",
/// AISTATS 2010: the variance is 2 / (fan-in + fan-out). The laws of the random checks each raise a
/// false alarm with probability 1e-7 (``KolmogorovSmirnov/falseAlarmRate``).
enum XavierChecks {
  private typealias Mistake = XavierMisconception

  static let all = [
    fansOfLinear, fansOfKernel, uniformLaw, normalLaw, kernelLaw, usesTheGain, usesTheGenerator,
  ]

  static let fansOfLinear = Check(
    "fans-of-linear",
    Localized(
      es: "fans(of:) lee fan-in y fan-out de un peso [salidas, entradas]",
      en: "fans(of:) reads fan-in and fan-out from a weight [outputs, inputs]"),
    points: 1
  ) { exam in
    let shape = [exam.integer(in: 2...9), exam.integer(in: 10...99)]
    try await checkFans(of: shape, &exam)
  }

  static let fansOfKernel = Check(
    "fans-of-kernel",
    Localized(
      es: "en un núcleo [salidas, entradas, alto, ancho] cuenta también alto × ancho",
      en: "in a kernel [outputs, inputs, height, width] it counts height × width too"),
    points: 1, needs: ["fans-of-linear"]
  ) { exam in
    let shape = [exam.integer(in: 2...9), exam.integer(in: 10...20), 3, 5]
    try await checkFans(of: shape, &exam)
  }

  static let uniformLaw = Check(
    "uniform-law",
    Localized(
      es: "xavierUniform reparte los pesos por igual en [-a, a], con a = √(6 / (fanIn + fanOut))",
      en: "xavierUniform spreads the weights evenly over [-a, a], with a = √(6 / (fanIn + fanOut))"),
    points: 2
  ) { exam in
    try await checkLaw("xavierUniform", of: linear(&exam), gain: 1, &exam)
  }

  static let normalLaw = Check(
    "normal-law",
    Localized(
      es: "xavierNormal da una normal con σ = √(2 / (fanIn + fanOut))",
      en: "xavierNormal gives a normal with σ = √(2 / (fanIn + fanOut))"),
    points: 2
  ) { exam in
    try await checkLaw("xavierNormal", of: linear(&exam), gain: 1, &exam)
  }

  static let kernelLaw = Check(
    "kernel-law",
    Localized(
      es: "en un núcleo, los dos usan también fan-in y fan-out con alto × ancho",
      en: "for a kernel, both use fan-in and fan-out with height × width too"),
    points: 1, needs: ["fans-of-kernel", "uniform-law", "normal-law"]
  ) { exam in
    let shape = [exam.integer(in: 20...22), exam.integer(in: 9...10), 11, 13]
    try await checkLaw("xavierUniform", of: shape, gain: 1, &exam)
    try await checkLaw("xavierNormal", of: shape, gain: 1, &exam)
  }

  static let usesTheGain = Check(
    "uses-the-gain",
    Localized(
      es: "gain multiplica la cota y la desviación",
      en: "gain multiplies the bound and the deviation"),
    points: 2, needs: ["uniform-law", "normal-law"]
  ) { exam in
    // Away from √3, by which a bound and a deviation differ.
    let gain = [Float(1.375), 1.5, 2, 2.125][exam.integer(in: 0...3)]
    try await checkLaw("xavierUniform", of: linear(&exam), gain: gain, &exam)
    try await checkLaw("xavierNormal", of: linear(&exam), gain: gain, &exam)
  }

  static let usesTheGenerator = Check(
    "uses-the-generator",
    Localized(
      es:
        "los pesos salen del generador recibido: misma semilla, mismos pesos; otra llamada, otros",
      en: "the weights come from the given generator: same seed, same weights; another call, others"
    ),
    points: 1, needs: ["uniform-law", "normal-law"]
  ) { exam in
    for name in ["xavierUniform", "xavierNormal"] {
      try await exam.expectSeededWeights(
        fresh: Mistake.freshGenerator, system: Mistake.systemGenerator
      ) { try await $0.ask(name, [4, 6], Float(1)) }
    }
  }

  private static func checkFans(of shape: [Int], _ exam: inout Examination) async throws {
    let got: [Int] = try await exam.ask("fans", shape)
    let fans = Fans(of: shape)
    try exam.expect(
      got, is: [fans.fanIn, fans.fanOut],
      unless: [
        (Mistake.fansSwapped, [fans.fanOut, fans.fanIn]),
        (Mistake.forgetsTheKernel, [shape[1], shape[0]]),
      ])
  }

  /// Unequal fans, so that no two mistakes give the same law; about 30,000 weights, so that 7 % show.
  private static func linear(_ exam: inout Examination) -> [Int] {
    [exam.integer(in: 105...110), exam.integer(in: 280...290)]
  }

  private static func checkLaw(
    _ name: String, of shape: [Int], gain: Float, _ exam: inout Examination
  ) async throws {
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let weights: Tensor = try await exam.ask(name, shape, gain)
    let isUniform = name == "xavierUniform"
    let fans = Fans(of: shape)
    let (fanIn, both) = (Double(fans.fanIn), Double(fans.fanIn + fans.fanOut))
    func law(variance: Double) -> Distribution {
      isUniform
        ? .uniform(bound: (3 * variance).squareRoot()) : .normal(deviation: variance.squareRoot())
    }
    let gain = Double(gain)
    let variance = gain * gain * 2 / both
    var alternatives: [(any MisconceptionCase, Distribution)] = [
      (Mistake.ignoresTheGain, law(variance: 2 / both)),
      (Mistake.fanInAlone, law(variance: gain * gain / fanIn)),
      (Mistake.fanInAlone, law(variance: gain * gain * 2 / fanIn)),
      (Mistake.forgetsTheKernel, law(variance: gain * gain * 2 / Double(shape[0] + shape[1]))),
    ]
    if isUniform {
      alternatives += [
        (Mistake.varianceForDeviation, .uniform(bound: gain * 6 / both)),
        (Mistake.varianceForDeviation, .uniform(bound: gain * (3.0.squareRoot()) * 2 / both)),
        (Mistake.boundForDeviation, .uniform(bound: gain * (2 / both).squareRoot())),
      ]
    } else {
      alternatives += [
        (Mistake.varianceForDeviation, .normal(deviation: gain * 2 / both)),
        (Mistake.boundForDeviation, .normal(deviation: gain * (6 / both).squareRoot())),
      ]
    }
    try exam.expect(
      weights: weights, of: shape, drawnFrom: law(variance: variance),
      or: .init(allZero: Mistake.integerDivision, onlyPositive: Mistake.onlyPositive),
      unless: alternatives)
  }
}
