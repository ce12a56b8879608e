internal import CourseKit
internal import Localization

/// What is asked of the sigmoid and of the slopes, held against the reference layers.
enum SlopeChecks {
  private typealias Mistake = ReLUMisconception

  static let all = [sigmoid, sigmoidSlope, tanhSlope, farFromZero]

  static let sigmoid = Check(
    "sigmoid",
    Localized(es: "sigmoid(z) es 1 / (1 + e⁻ᶻ)", en: "sigmoid(z) is 1 / (1 + e⁻ᶻ)"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("sigmoid", z)
    try exam.expect(numbers: got, are: Curves.sigmoid(z))
  }

  static let sigmoidSlope = Check(
    "sigmoid-slope",
    Localized(
      es: "sigmoidSlope(z) es la pendiente de la sigmoide y nunca pasa de ¼",
      en: "sigmoidSlope(z) is the slope of the sigmoid and never exceeds ¼"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("sigmoidSlope", z)
    let s = try Curves.sigmoid(z)
    try exam.expect(
      numbers: got, are: Curves.sigmoidSlope(z),
      unless: [
        (Mistake.slopeOfTheInput, z.map { $0 * (1 - $0) }),
        (Mistake.sigmoidTooSteep, s.map { 1 - $0 * $0 }),
      ])
  }

  static let tanhSlope = Check(
    "tanh-slope",
    Localized(
      es: "tanhSlope(z) es la pendiente de la tangente hiperbólica",
      en: "tanhSlope(z) is the slope of the hyperbolic tangent"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("tanhSlope", z)
    try exam.expect(
      numbers: got, are: Curves.tanhSlope(z),
      unless: [(Mistake.slopeOfTheInput, z.map { 1 - $0 * $0 })])
  }

  static let farFromZero = Check(
    "far-from-zero",
    Localized(
      es: "muy lejos de cero la sigmoide es 0 o 1 y las pendientes son 0, nunca NaN",
      en: "very far from zero the sigmoid is 0 or 1 and the slopes are 0, never NaN"),
    points: 1, needs: ["sigmoid", "sigmoid-slope", "tanh-slope"]
  ) { exam in
    let far = Float(exam.integer(in: 1000...9000))
    let z = [-far, far, -100, 100]
    let s = z.map(overflowing)
    let t = z.map { 2 * overflowing(2 * $0) - 1 }
    for (operation, expected, mistaken) in [
      ("sigmoid", [0, 1, 0, 1], s), ("sigmoidSlope", [0, 0, 0, 0], s.map { $0 * (1 - $0) }),
      ("tanhSlope", [0, 0, 0, 0], t.map { 1 - $0 * $0 }),
    ] as [(String, [Float], [Float])] {
      let got: [Float] = try await exam.ask(operation, z)
      try exam.expect(numbers: got, are: expected, unless: [(Mistake.overflows, mistaken)])
    }
  }

  /// The sigmoid as a quotient of two exponentials that may both be infinite.
  private static func overflowing(_ z: Float) -> Float { exponential(z) / (exponential(z) + 1) }

  /// Numbers on both sides of zero, and zero, where slopes are greatest.
  private static func drawn(_ exam: inout Examination) -> [Float] {
    [0] + exam.tensor([4], in: -4...(-0.25)).elements + exam.tensor([4], in: 0.25...4).elements
  }
}

extension Examination {
  /// Holds numbers of a curve against the expected ones, none of which is NaN; that of a mistake may
  /// be.
  fileprivate func expect(
    numbers got: [Float], are expected: [Float],
    unless alternatives: [(any MisconceptionCase, [Float])] = []
  ) throws {
    func row(_ numbers: [Float]) -> Tensor { Tensor(shape: [numbers.count], elements: numbers) }
    try expect(
      row(got), is: row(expected), within: Curves.tolerance.acceptingNaN,
      unless: alternatives.map { ($0.0, row($0.1)) })
  }
}
