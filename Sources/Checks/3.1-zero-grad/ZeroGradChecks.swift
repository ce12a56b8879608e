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
    var trial = Trial(&exam)
    try await trial.start(&exam)
    try await trial.accumulate(&exam)
    try await exam.tell("step")
    let got: [Tensor] = try await exam.ask("values")
    let (before, gradients, rate) = (trial.initial, trial.gradients, trial.rate)
    trial.reference.step()
    try exam.expect(
      got, are: trial.values, within: .arithmetic,
      unless: [
        (Mistake.adds, moved(before, by: gradients, times: rate)),
        (Mistake.ignoresTheRate, moved(before, by: gradients, times: -1)),
        (Mistake.stepsOnlyTheFirst, [trial.values[0]] + before.dropFirst()),
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
    try await trial.accumulate(&exam)
    try await exam.tell("step")
    let got: [Tensor] = try await exam.ask("gradients")
    try exam.expect(
      got, are: trial.gradients, unless: [(Mistake.clearsInsideStep, trial.zeros)])
  }

  static let clearsEveryGradient = Check(
    "clears-every-gradient",
    Localized(
      es: "zeroGrad() pone a cero el gradiente de todos los parámetros",
      en: "zeroGrad() sets the gradient of every parameter to zero"),
    points: 3
  ) { exam in
    let trial = Trial(&exam)
    try await trial.start(&exam)
    try await trial.accumulate(&exam)
    try await exam.tell("zeroGrad")
    // Whoever clears the values by mistake leaves the gradients: say that, and not "nothing".
    let values: [Tensor] = try await exam.ask("values")
    let got: [Tensor] = try await exam.ask("gradients")
    let untouched = values == trial.zeros ? Mistake.clearsValues : Mistake.clearsNothing
    try exam.expect(
      got, are: trial.zeros,
      unless: [
        (Mistake.clearsOnlyTheFirst, [trial.zeros[0]] + trial.gradients.dropFirst()),
        (untouched, trial.gradients),
      ])

    let infinite = trial.initial.map { Tensor(shape: $0.shape, repeating: .infinity) }
    try await exam.tell("accumulate", infinite)
    try await exam.tell("zeroGrad")
    let cleared: [Tensor] = try await exam.ask("gradients")
    try exam.require(
      cleared == trial.zeros,
      Localized(
        es: "un gradiente infinito no quedó en cero", en: "an infinite gradient was not set to zero"
      ),
      means: Mistake.multipliesByZero)
  }

  static let keepsValues = Check(
    "keeps-values",
    Localized(
      es: "zeroGrad() no toca los valores", en: "zeroGrad() leaves the values alone"),
    points: 1, needs: ["clears-every-gradient"]
  ) { exam in
    let trial = Trial(&exam)
    try await trial.start(&exam)
    try await trial.accumulate(&exam)
    try await exam.tell("zeroGrad")
    let got: [Tensor] = try await exam.ask("values")
    try exam.expect(got, are: trial.initial, unless: [(Mistake.clearsValues, trial.zeros)])
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
    var trial = Trial(&exam)
    try await trial.start(&exam)
    for _ in 0..<steps {
      if clearing {
        try await exam.tell("zeroGrad")
        trial.reference.zeroGrad()
      }
      trial.draw(&exam)
      try await trial.accumulate(&exam)
      try await exam.tell("step")
      trial.reference.step()
    }
    let got: [Tensor] = try await exam.ask("values")
    try exam.expect(got, are: trial.values, within: .arithmetic)
  }

  private static func moved(_ values: [Tensor], by gradients: [Tensor], times factor: Float)
    -> [Tensor]
  {
    zip(values, gradients).map { value, gradient in
      Tensor(
        shape: value.shape,
        elements: zip(value.elements, gradient.elements).map { $0 + factor * $1 })
    }
  }
}

/// Parameters of several shapes with gradients, in the subject and in the reference.
private struct Trial {
  let rate: Float
  let initial: [Tensor]
  private(set) var gradients: [Tensor]
  private let parameters: [Parameter]
  let reference: NeuralNetworks.SGD

  init(_ exam: inout Examination) {
    let rate = Float(exam.integer(in: 2...9)) / 16
    let shapes = [[exam.integer(in: 2...5), 3], [exam.integer(in: 2...5)], [1]]
    let initial = shapes.map { exam.tensor($0) }
    let parameters = initial.map { Parameter($0) }
    self.rate = rate
    self.initial = initial
    self.parameters = parameters
    gradients = shapes.map { exam.tensor($0) }
    reference = NeuralNetworks.SGD(parameters, learningRate: Double(rate))
  }

  var values: [Tensor] { parameters.map(\.value) }
  var zeros: [Tensor] { initial.map { .zeros($0.shape) } }

  func start(_ exam: inout Examination) async throws {
    try await exam.tell("new", initial, rate)
  }

  mutating func draw(_ exam: inout Examination) {
    gradients = initial.map { exam.tensor($0.shape) }
  }

  /// Adds the gradients, as a backward pass does, on both sides.
  func accumulate(_ exam: inout Examination) async throws {
    try await exam.tell("accumulate", gradients)
    for (parameter, gradient) in zip(parameters, gradients) {
      for index in gradient.elements.indices {
        parameter.grad.elements[index] += gradient.elements[index]
      }
    }
  }
}
