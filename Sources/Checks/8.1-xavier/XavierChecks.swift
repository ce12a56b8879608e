internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of Xavier's initialization, held in law against its definition.
///
/// Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks",
/// AISTATS 2010: the variance is 2 / (fan-in + fan-out). A law raises a false alarm with a probability
/// below 2.5e-7 and says what it finds (`Examination.expect(weights:of:drawnFrom:or:unless:)`); a check
/// asks four at most. Of the 10,000 weights of a call a uniform bound that is 0.3 % off is found with
/// probability 0.999, a normal deviation that is 7 % off, and a distance of 0.05 from the law anywhere.
enum XavierChecks {
  private typealias Mistake = XavierMisconception

  static let all = [
    fansOfLinear, fansOfKernel, uniformLaw, normalLaw, kernelLaw, usesTheGain, usesTheGenerator,
    anyShape,
    XavierContract.all.check(needs: ["fans-of-kernel", "uses-the-generator"], isAskedAgain: true),
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
    try await checkLaw("xavierUniform", of: linear(&exam), gain: nil, &exam)
  }

  static let normalLaw = Check(
    "normal-law",
    Localized(
      es: "xavierNormal da una normal con σ = √(2 / (fanIn + fanOut))",
      en: "xavierNormal gives a normal with σ = √(2 / (fanIn + fanOut))"),
    points: 2
  ) { exam in
    try await checkLaw("xavierNormal", of: linear(&exam), gain: nil, &exam)
  }

  static let kernelLaw = Check(
    "kernel-law",
    Localized(
      es: "en un núcleo, los dos usan también fan-in y fan-out con alto × ancho",
      en: "for a kernel, both use fan-in and fan-out with height × width too"),
    points: 1, needs: ["fans-of-kernel", "uniform-law", "normal-law"]
  ) { exam in
    let shape = [exam.integer(in: 18...20), exam.integer(in: 4...5), 11, 13]
    try await checkLaw("xavierUniform", of: shape, gain: 1, calls: 1, &exam)
    try await checkLaw("xavierNormal", of: shape, gain: 1, calls: 1, &exam)
  }

  static let usesTheGain = Check(
    "uses-the-gain",
    Localized(
      es: "gain multiplica la cota y la desviación",
      en: "gain multiplies the bound and the deviation"),
    points: 2, needs: ["uniform-law", "normal-law"]
  ) { exam in
    // Away from 1 and √3, by which a bound and a deviation differ; above 1 and below.
    for gain in [exam.one(of: [1.375, 2, 2.125, 5]), exam.one(of: [0.25, 0.3]) as Float] {
      for name in ["xavierUniform", "xavierNormal"] {
        try await checkLaw(name, of: linear(&exam), gain: gain, calls: 1, &exam)
      }
    }
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
      ) { try await $0.ask(name, [5, 5], Float(1)) }
      try await exam.expectManyCalls(of: law(of: name, variance: 2.0 / 8)) {
        try await $0.ask(name, [4, 4], Float(1))
      }
    }
  }

  /// Both laws have a false alarm below 6e-7 together; what is found is said at
  /// ``Examination/expectLawInAnyShape(_:standard:_:)``.
  static let anyShape = Check(
    "any-shape",
    Localized(
      es: "vale con una sola entrada o salida y con núcleos de 1 × 1 o alargados",
      en: "holds for a single input or output and for kernels of 1 × 1 or long ones"),
    points: 1, needs: ["kernel-law"]
  ) { exam in
    for name in ["xavierUniform", "xavierNormal"] {
      try await exam.expectLawInAnyShape(
        { law(of: name, variance: 2 / fans(of: $0).both) }, standard: law(of: name, variance: 1)
      ) { try await $0.ask(name, $1, Float(1)) }
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
}
