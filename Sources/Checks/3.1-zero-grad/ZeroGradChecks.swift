internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `SGD`, held against the reference optimizer.
enum ZeroGradChecks {
  private typealias Mistake = ZeroGradMisconception

  static let all = [
    stepsDown, stepKeepsGradients, clearsEveryGradient, keepsValues, accumulates, trains,
  ]

  static let stepsDown = Check(
    "steps-down",
    Localized(
      es: "step() resta tasa × gradiente a cada parámetro",
      en: "step() subtracts rate × gradient from every parameter"),
    points: 3
  ) { exam in
    let trial = Trial(&exam)
    try await trial.start(&exam)
    try await trial.steps.step(&exam, clearing: false)
    let got = try await exam.values()
    let (before, after, rate) = (trial.steps.initial, trial.values(), trial.rate)
    try exam.expect(
      got, are: after, within: .arithmetic,
      unless: [
        (Mistake.adds, trial.steps.values { value, _, gradient in value += rate * gradient }),
        (Mistake.ignoresTheRate, trial.steps.values { value, _, gradient in value -= gradient }),
        (Mistake.stepsOnlyTheFirst, [after[0]] + before.dropFirst()),
      ])
  }

  static let stepKeepsGradients = Check(
    "step-keeps-gradients",
    Localized(
      es: "step() deja los gradientes como estaban", en: "step() leaves the gradients as they were"),
    points: 2, needs: ["steps-down"]
  ) { exam in
    let trial = Trial(&exam)
    try await trial.start(&exam)
    try await trial.steps.step(&exam, clearing: false)
    let got = try await exam.gradients()
    try exam.expect(
      got, are: trial.steps.gradients[0], unless: [(Mistake.clearsInsideStep, trial.steps.zeros)])
  }

  static let clearsEveryGradient = Check(
    "clears-every-gradient",
    Localized(
      es: "zeroGrad() pone a cero el gradiente de todos los parámetros",
      en: "zeroGrad() sets the gradient of every parameter to zero"),
    points: 3
  ) { exam in
    let trial = Trial(&exam)
    let steps = trial.steps
    // Of both signs, and not those of the values.
    let gradients = steps.initial.map { $0.adding(-1.5, times: $0) }
    try await trial.start(&exam)
    try await exam.tell("accumulate", gradients)
    try await exam.tell("zeroGrad")
    // Whoever clears the values by mistake leaves the gradients: say that, and not "nothing".
    let values = try await exam.values()
    let got = try await exam.gradients()
    let untouched: [(any MisconceptionCase, [Tensor])] =
      switch values {
      case steps.zeros: [(Mistake.clearsValues, gradients)]
      case steps.initial: [(Mistake.clearsNothing, gradients)]
      default: []
      }
    try exam.expect(
      got, are: steps.zeros,
      unless: untouched + [
        (Mistake.clearsOnlyTheFirst, [steps.zeros[0]] + gradients.dropFirst())
      ])

    try await exam.tell("accumulate", steps.repeating(.infinity))
    try await exam.tell("zeroGrad")
    let cleared = try await exam.gradients()
    // A gradient minus itself is NaN there too; a product with 0 keeps the sign besides.
    let isProduct = zip(got, gradients).allSatisfy { got, gradient in
      zip(got.elements, gradient.elements).allSatisfy { ($0.sign == .minus) == ($1 < 0) }
    }
    try exam.expect(
      cleared, are: steps.zeros, within: .exact.acceptingNaN,
      unless: isProduct ? [(Mistake.multipliesByZero, steps.repeating(.nan))] : [])
  }

  static let keepsValues = Check(
    "keeps-values",
    Localized(
      es: "zeroGrad() no toca los valores", en: "zeroGrad() leaves the values alone"),
    points: 1, needs: ["clears-every-gradient"]
  ) { exam in
    let trial = Trial(&exam)
    try await trial.start(&exam)
    try await exam.tell("accumulate", trial.steps.gradients[0])
    try await exam.tell("zeroGrad")
    let got = try await exam.values()
    try exam.expect(
      got, are: trial.steps.initial, unless: [(Mistake.clearsValues, trial.steps.zeros)])
  }

  static let accumulates = Check(
    "accumulates",
    Localized(
      es: "sin zeroGrad(), cada paso usa la suma de los gradientes, como en PyTorch",
      en: "without zeroGrad(), each step uses the sum of the gradients, as in PyTorch"),
    points: 2, needs: ["steps-down", "step-keeps-gradients"]
  ) { exam in
    try await run(&exam, steps: 4, clearing: false)
  }

  static let trains = Check(
    "trains",
    Localized(
      es: "con zeroGrad() antes de cada gradiente, cuatro pasos dan lo que da PyTorch",
      en: "with zeroGrad() before each gradient, four steps give what PyTorch gives"),
    points: 2, needs: ["steps-down", "clears-every-gradient", "keeps-values"]
  ) { exam in
    try await run(&exam, steps: 4, clearing: true)
  }

  private static func run(_ exam: inout Examination, steps: Int, clearing: Bool) async throws {
    let trial = Trial(steps: steps, &exam)
    try await trial.start(&exam)
    try await trial.steps.step(&exam, clearing: clearing)
    let got = try await exam.values()
    try exam.expect(got, are: trial.values(clearing: clearing), within: .arithmetic)
  }
}

/// The steps of an optimizer with a drawn rate.
private struct Trial {
  let rate: Float
  let steps: OptimizerTrial

  init(steps: Int = 1, _ exam: inout Examination) {
    rate = Float(exam.integer(in: 2...9)) / 16
    self.steps = OptimizerTrial(steps: steps, &exam)
  }

  /// Makes the optimizer of the subject.
  func start(_ exam: inout Examination) async throws {
    try await steps.start(&exam, [rate])
  }

  /// The values after all steps of the reference.
  func values(clearing: Bool = true) -> [Tensor] {
    steps.values(clearing: clearing) { NeuralNetworks.SGD($0, learningRate: Double(rate)) }
  }
}

extension OptimizerTrial {
  /// The same number everywhere, in the shapes of the parameters.
  fileprivate func repeating(_ number: Float) -> [Tensor] {
    initial.map { Tensor(shape: $0.shape, repeating: number) }
  }
}
