internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of Kaiming's initialization, held in law against its definition.
///
/// He, Zhang, Ren and Sun, "Delving deep into rectifiers", ICCV 2015: the variance is 2 / fan-in. A
/// law raises a false alarm with a probability below 3e-7 and says what it finds
/// (`Examination.expect(weights:of:drawnFrom:or:unless:)`); a check asks two at most. Of the 10,000 weights of a call a uniform bound that is 0.3 % off is found with
/// probability 0.999, a normal deviation that is 7 % off, and a distance of 0.05 from the law anywhere.
enum KaimingChecks {
  private typealias Mistake = KaimingMisconception

  static let all =
    [normalLaw, uniformLaw, kernelLaw, usesTheGenerator, anyShape] + SignalChecks.all
    + [
      keepsADeepSignal,
      KaimingContract.all.check(
        needs: ["measures-the-size", "not-finite-is-not-large", "limits"], isAskedAgain: true),
    ]

  static let normalLaw = Check(
    "normal-law",
    Localized(
      es: "kaimingNormal da una normal con σ = √(2 / fanIn)",
      en: "kaimingNormal gives a normal with σ = √(2 / fanIn)"),
    points: 2
  ) { exam in
    try await checkLaw("kaimingNormal", of: linear(&exam), &exam)
  }

  static let uniformLaw = Check(
    "uniform-law",
    Localized(
      es: "kaimingUniform reparte los pesos por igual en [-a, a], con a = √(6 / fanIn)",
      en: "kaimingUniform spreads the weights evenly over [-a, a], with a = √(6 / fanIn)"),
    points: 2
  ) { exam in
    try await checkLaw("kaimingUniform", of: linear(&exam), &exam)
  }

  static let kernelLaw = Check(
    "kernel-law",
    Localized(
      es: "en un núcleo [salidas, entradas, alto, ancho], fan-in cuenta también alto × ancho",
      en: "for a kernel [outputs, inputs, height, width], fan-in counts height × width too"),
    points: 1, needs: ["normal-law", "uniform-law"]
  ) { exam in
    let shape = [exam.integer(in: 18...20), exam.integer(in: 4...5), 11, 13]
    try await checkLaw("kaimingNormal", of: shape, calls: 1, &exam)
    try await checkLaw("kaimingUniform", of: shape, calls: 1, &exam)
  }

  static let usesTheGenerator = Check(
    "uses-the-generator",
    Localized(
      es:
        "los pesos salen del generador recibido: misma semilla, mismos pesos; otra llamada, otros",
      en: "the weights come from the given generator: same seed, same weights; another call, others"
    ),
    points: 1, needs: ["normal-law", "uniform-law"]
  ) { exam in
    for name in ["kaimingNormal", "kaimingUniform"] {
      try await exam.expectSeededWeights(
        fresh: Mistake.freshGenerator, system: Mistake.systemGenerator
      ) { try await $0.ask(name, [5, 5]) }
      try await exam.expectManyCalls(of: law(of: name, deviation: 0.5.squareRoot())) {
        try await $0.ask(name, [4, 4])
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
    for name in ["kaimingNormal", "kaimingUniform"] {
      try await exam.expectLawInAnyShape(
        { law(of: name, deviation: (2 / Double(Fans(of: $0).fanIn)).squareRoot()) },
        standard: law(of: name, deviation: 1)
      ) { try await $0.ask(name, $1) }
    }
  }

  /// A false alarm is out of reach: a layer of width w keeps the mean square in expectation and
  /// multiplies it by a factor of variance 5 / w, so that after 20 layers of width 64 its logarithm
  /// has a deviation of about 1.3, and it would have to move by ln(10⁶) = 13.8.
  static let keepsADeepSignal = Check(
    "keeps-a-deep-signal",
    Localized(
      es: "con tus pesos, una señal atraviesa 20 capas con ReLU sin explotar ni desvanecerse",
      en: "with your weights, a signal goes through 20 layers with ReLU and neither explodes nor"
        + " vanishes"),
    points: 1,
    needs: ["normal-law", "uses-the-generator", "finds-the-first", "measures-the-size"]
  ) { exam in
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let got: String = try await exam.ask("deepNetwork", exam.tensor([4, 64], in: -2...2), 20)
    try exam.expect(got, is: "nil")
  }

  /// Unequal fans, so that no two mistakes give the same law.
  private static func linear(_ exam: inout Examination) -> [Int] {
    [exam.integer(in: 35...37), exam.integer(in: 280...290)]
  }

  private static func law(of name: String, deviation: Double) -> Distribution {
    name == "kaimingUniform"
      ? .uniform(bound: 3.0.squareRoot() * deviation) : .normal(deviation: deviation)
  }

  /// Holds calls, two of them of about 20,000 weights in all, against the law.
  private static func checkLaw(
    _ name: String, of shape: [Int], calls: Int = 2, _ exam: inout Examination
  ) async throws {
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    // Between whole numbers 2 / 1 leaves something.
    let single: Tensor = try await exam.ask(name, [1, 1])
    let isAnything = single.elements.contains { $0 != 0 }
    var weights: [Tensor] = []
    for _ in 0..<calls { weights.append(try await exam.ask(name, shape)) }
    let fans = Fans(of: shape)
    let (fanIn, fanOut) = (Double(fans.fanIn), Double(fans.fanOut))
    func law(_ deviation: Double) -> Distribution { Self.law(of: name, deviation: deviation) }
    let deviation = (2 / fanIn).squareRoot()
    // Whoever knows the one deviation by heart may take it for the other.
    let mixedUp =
      name == "kaimingUniform" ? deviation / 3.0.squareRoot() : deviation * 3.0.squareRoot()
    var alternatives: [(any MisconceptionCase, Distribution)] = [
      (Mistake.noFactorTwo, law((1 / fanIn).squareRoot())),
      (Mistake.fanOut, law((2 / fanOut).squareRoot())),
      (Mistake.averagesTheFans, law((2 / (fanIn + fanOut)).squareRoot())),
      (Mistake.forgetsTheKernel, law((2 / Double(shape[1])).squareRoot())),
      (Mistake.varianceForDeviation, law(2 / fanIn)),
      (Mistake.boundForDeviation, law(mixedUp)),
    ]
    if name == "kaimingUniform" {
      alternatives.append((Mistake.varianceForDeviation, .uniform(bound: 6 / fanIn)))
    }
    try exam.expect(
      weights: weights, of: shape, drawnFrom: law(deviation),
      or: .init(
        allZero: isAnything ? Mistake.integerDivision : nil, onlyPositive: Mistake.onlyPositive),
      unless: alternatives)
  }
}
