internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of the gradients of `Linear`, held against the reference layer.
enum LinearGradientChecks {
  private typealias Mistake = LinearMisconception

  static let all = [
    inputGradient, weightGradient, biasGradient, slopes, accumulates, latestInput,
  ]

  private static let tolerance = LinearChecks.tolerance

  static let inputGradient = Check(
    "input-gradient",
    Localized(
      es: "backward devuelve el gradiente de la entrada",
      en: "backward returns the gradient of the input"),
    points: 1, needs: ["multiplies"]
  ) { exam in
    let trial = try LinearTrial.square(&exam)
    try await trial.start(&exam)
    let dx = try await exam.backward(trial.gradient, after: trial.input)
    try exam.expect(
      dx, is: trial.inputGradient, within: tolerance,
      unless: [
        (
          Mistake.inputGradientTransposed,
          trial.gradient.matrixProduct(trial.weight, transposingOther: true)
        )
      ])
  }

  static let weightGradient = Check(
    "weight-gradient",
    Localized(
      es: "backward suma a weight.grad el gradiente de los pesos, sobre todo el lote",
      en: "backward adds the gradient of the weights to weight.grad, over the whole batch"),
    points: 2, needs: ["multiplies"]
  ) { exam in
    let trial = try LinearTrial.square(&exam)
    try await trial.pass(&exam)
    let got = try await exam.parameterGradients()
    try exam.expect(
      got.weight, is: trial.weightGradient, within: tolerance,
      unless: [
        (
          Mistake.weightGradientTransposed,
          trial.input.matrixProduct(trial.gradient, transposingSelf: true)
        ),
        (Mistake.meanForSum, trial.weightGradient.times(1 / Float(trial.examples))),
      ] + trial.untouched(got, trial.weight.shape))
  }

  static let biasGradient = Check(
    "bias-gradient",
    Localized(
      es: "backward suma a bias.grad el gradiente de cada salida, sobre todo el lote",
      en: "backward adds the gradient of each output to bias.grad, over the whole batch"),
    points: 1, needs: ["multiplies"]
  ) { exam in
    let trial = try LinearTrial.square(&exam)
    try await trial.pass(&exam)
    let got = try await exam.parameterGradients()
    try exam.expect(
      got.bias, is: trial.biasGradient, within: tolerance,
      unless: [
        (Mistake.notSummed, trial.gradientRow(0)),
        (Mistake.notSummed, trial.gradientRow(trial.examples - 1)),
        (Mistake.meanForSum, trial.biasGradient.times(1 / Float(trial.examples))),
      ] + trial.untouched(got, trial.bias.shape))
  }

  static let slopes = Check(
    "slopes",
    Localized(
      es: "los gradientes son las pendientes que se miden moviendo un poco cada número",
      en: "the gradients are the slopes that one measures by moving each number a little"),
    points: 1, needs: ["input-gradient", "weight-gradient", "bias-gradient"]
  ) { exam in
    let trial = try LinearTrial(&exam, examples: 2, inputs: 3, outputs: exam.integer(in: 4...5))
    try await trial.start(&exam)
    let dx = try await exam.backward(trial.gradient, after: trial.input)
    // Along a direction the outputs are a parabola, whose slope a long step measures as exactly as
    // a short one.
    try await exam.expectSlopes(
      [dx] + exam.gradients(), at: [trial.input, trial.weight, trial.bias], of: trial.gradient,
      step: 0.5, within: 1e-4
    ) { exam, points in
      try await exam.tell("new", points[1], points[2])
      return try await exam.forward(points[0])
    }
  }

  static let accumulates = Check(
    "accumulates",
    Localized(
      es: "otro backward suma a los gradientes y no toca los valores; un lote vacío no suma nada",
      en:
        "another backward adds to the gradients and leaves the values; an empty batch adds nothing"),
    points: 1, needs: ["weight-gradient", "bias-gradient"]
  ) { exam in
    let trial = try LinearTrial(
      &exam, examples: 3, inputs: exam.integer(in: 4...5), outputs: 2)
    try await trial.start(&exam)
    try await exam.expectAccumulation(
      over: [
        (trial.input, trial.gradient),
        (exam.tensor(trial.input.shape), exam.tensor(trial.gradient.shape)),
        (.zeros([0, trial.input.shape[1]]), .zeros([0, trial.gradient.shape[1]])),
      ],
      like: NeuralNetworks.Linear(weight: trial.weight, bias: trial.bias), within: tolerance,
      overwriting: Mistake.overwrites)
  }

  static let latestInput = Check(
    "latest-input",
    Localized(
      es: "backward usa la entrada del último forward, no la del primero, también si se repite",
      en: "backward uses the input of the latest forward, not of the first, when repeated too"),
    points: 1, needs: ["weight-gradient"]
  ) { exam in
    let trial = try LinearTrial.square(&exam)
    let first = exam.tensor(trial.input.shape)
    try await trial.start(&exam)
    let reference = try NeuralNetworks.Linear(weight: trial.weight, bias: trial.bias)
    try await exam.expectLatestInput(
      first, then: trial.input, trial.gradient, like: reference, within: tolerance,
      unless: (Mistake.remembersTheFirst, reference.slopes(of: trial.gradient, at: first)))
  }
}

extension Examination {
  /// The gradients of the weights and of the bias.
  fileprivate mutating func parameterGradients() async throws -> (weight: Tensor, bias: Tensor) {
    let got = try await gradients()
    guard got.count == 2 else { throw failure(.count(expected: 2, got: got.count)) }
    return (got[0], got[1])
  }
}

extension LinearTrial {
  /// What adding to copies gives for a parameter of this shape, if it gave that for both.
  fileprivate func untouched(
    _ got: (weight: Tensor, bias: Tensor), _ shape: [Int]
  ) -> [(any MisconceptionCase, Tensor)] {
    got.weight == .zeros(weight.shape) && got.bias == .zeros(bias.shape)
      ? [(LinearMisconception.changesACopy, .zeros(shape))] : []
  }
}

extension Tensor {
  fileprivate func times(_ factor: Float) -> Tensor {
    Tensor(shape: shape, elements: elements.map { $0 * factor })
  }
}
