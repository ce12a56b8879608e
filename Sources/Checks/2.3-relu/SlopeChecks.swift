internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of the sigmoid and of the slopes, held against the reference layers.
enum SlopeChecks {
  private typealias Mistake = ReLUMisconception

  static let all = [sigmoid, sigmoidSlope, tanhSlope, farFromZero]

  /// 1 − t² loses digits where t is close to 1, whatever formula gives t.
  private static let tolerance = Tolerance(relative: 1e-4, absolute: 2e-6)

  static let sigmoid = Check(
    "sigmoid",
    Localized(es: "sigmoid(z) es 1 / (1 + e⁻ᶻ)", en: "sigmoid(z) is 1 / (1 + e⁻ᶻ)"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("sigmoid", z.elements)
    try exam.expect(
      Tensor(shape: [got.count], elements: got), is: try NeuralNetworks.Sigmoid().forward(z),
      within: tolerance)
  }

  static let sigmoidSlope = Check(
    "sigmoid-slope",
    Localized(
      es: "sigmoidSlope(z) es la pendiente de la sigmoide y nunca pasa de ¼",
      en: "sigmoidSlope(z) is the slope of the sigmoid and never exceeds ¼"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("sigmoidSlope", z.elements)
    let layer = NeuralNetworks.Sigmoid()
    let s = try layer.forward(z)
    let tooSteep = got.contains { $0 > 0.26 } && !got.contains { $0 > 1 || $0 < 0 }
    do {
      try exam.expect(
        Tensor(shape: [got.count], elements: got), is: try layer.backward(ones),
        within: tolerance,
        unless: [
          (Mistake.slopeOfTheInput, z.each { $0 * (1 - $0) }),
          (Mistake.sigmoidTooSteep, s.each { 1 - $0 * $0 }),
          (Mistake.sigmoidTooSteep, s),
        ])
    } catch let failure as Failure where failure.misconception == nil && tooSteep {
      throw Failure(
        question: failure.question, fault: failure.fault, misconception: Mistake.sigmoidTooSteep)
    }
  }

  static let tanhSlope = Check(
    "tanh-slope",
    Localized(
      es: "tanhSlope(z) es la pendiente de la tangente hiperbólica",
      en: "tanhSlope(z) is the slope of the hyperbolic tangent"),
    points: 1
  ) { exam in
    let z = drawn(&exam)
    let got: [Float] = try await exam.ask("tanhSlope", z.elements)
    let layer = NeuralNetworks.Tanh()
    _ = try layer.forward(z)
    try exam.expect(
      Tensor(shape: [got.count], elements: got), is: try layer.backward(ones), within: tolerance,
      unless: [(Mistake.slopeOfTheInput, z.each { 1 - $0 * $0 })])
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
    for (operation, expected) in [
      ("sigmoid", [0, 1, 0, 1]), ("sigmoidSlope", [0, 0, 0, 0]), ("tanhSlope", [0, 0, 0, 0]),
    ] as [(String, [Float])] {
      let got: [Float] = try await exam.ask(operation, z)
      try exam.require(
        !got.contains { $0.isNaN },
        Localized(es: "para z = \(z) salió \(got)", en: "for z = \(z) it gave \(got)"),
        means: Mistake.overflows)
      try exam.expect(
        Tensor(shape: [got.count], elements: got), is: Tensor(shape: [4], elements: expected),
        within: tolerance)
    }
  }

  private static let ones = Tensor(shape: [9], repeating: 1)

  /// Numbers on both sides of zero, and zero, where slopes are greatest.
  private static func drawn(_ exam: inout Examination) -> Tensor {
    Tensor(
      shape: [9],
      elements: [0] + exam.tensor([4], in: -4...(-0.25)).elements
        + exam.tensor([4], in: 0.25...4).elements)
  }
}

extension Tensor {
  fileprivate func each(_ function: (Float) -> Float) -> Tensor {
    Tensor(shape: shape, elements: elements.map(function))
  }
}
