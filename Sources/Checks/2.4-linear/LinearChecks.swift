internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `Linear`, held against the reference layer.
enum LinearChecks {
  private typealias Mistake = LinearMisconception

  static let all = [
    multiplies, anyBatch, countsInputs, inputGradient, weightGradient, biasGradient, slopes,
    accumulates, latestInput,
  ]

  /// Sums of a few products of numbers up to 1, in any order and in either precision.
  static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-5)

  static let multiplies = Check(
    "multiplies",
    Localized(
      es: "forward da x · Wᵀ + b para cada ejemplo", en: "forward gives x · Wᵀ + b for each example"
    ),
    points: 2
  ) { exam in
    let trial = try LinearTrial.square(&exam)
    try await trial.start(&exam)
    let y = try await exam.forward(trial.input)
    let plain = trial.input.matrixProduct(trial.weight, transposingOther: true)
    try exam.expect(
      y, is: trial.output, within: tolerance,
      unless: [
        (Mistake.notTransposed, adding(trial.bias, to: trial.input.matrixProduct(trial.weight))),
        (Mistake.notTransposed, trial.input.matrixProduct(trial.weight)),
        (Mistake.forgetsTheBias, plain),
        (Mistake.biasOnlyForTheFirst, adding(trial.bias, to: plain, rows: 1)),
      ])
  }

  static let anyBatch = Check(
    "any-batch",
    Localized(
      es: "acepta más o menos salidas que entradas, un lote de uno y uno vacío",
      en: "takes more or fewer outputs than inputs, a batch of one and an empty one"),
    points: 1, needs: ["multiplies"]
  ) { exam in
    let sizes = [
      (4, 2, exam.integer(in: 5...7)), (1, exam.integer(in: 5...7), 3), (3, 1, 1), (0, 3, 2),
    ]
    for (examples, inputs, outputs) in sizes {
      let trial = try LinearTrial(&exam, examples: examples, inputs: inputs, outputs: outputs)
      try await trial.start(&exam)
      let y = try await exam.forward(trial.input)
      try exam.expect(y, is: trial.output, within: tolerance)
      let dx: Tensor = try await exam.ask("backward", trial.gradient)
      try exam.expect(dx, is: trial.inputGradient, within: tolerance)
    }
  }

  static let countsInputs = Check(
    "counts-inputs",
    Localized(
      es: "inFeatures es lo que Flatten entrega: canales × alto × ancho",
      en: "inFeatures is what Flatten hands over: channels × height × width"),
    points: 1
  ) { exam in
    for channels in [1, 3] {
      let (height, width) = (exam.integer(in: 30...60), exam.integer(in: 61...90))
      let got: Int = try await exam.ask("inFeatures", channels, height, width)
      try exam.expect(
        got, is: channels * height * width,
        unless: [(Mistake.oldSize, 28 * 28), (Mistake.forgetsTheChannels, height * width)])
    }
  }

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
    let got = try await exam.gradients()
    try exam.expect(
      got[0], is: trial.weightGradient, within: tolerance,
      unless: [
        (
          Mistake.weightGradientTransposed,
          trial.input.matrixProduct(trial.gradient, transposingSelf: true)
        ),
        (Mistake.meanForSum, trial.weightGradient.times(1 / Float(trial.examples))),
        (Mistake.changesACopy, .zeros(trial.weight.shape)),
      ])
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
    let got = try await exam.gradients()
    try exam.expect(
      got[1], is: trial.biasGradient, within: tolerance,
      unless: [
        (Mistake.notSummed, trial.gradientRow(0)),
        (Mistake.notSummed, trial.gradientRow(trial.examples - 1)),
        (Mistake.meanForSum, trial.biasGradient.times(1 / Float(trial.examples))),
        (Mistake.changesACopy, .zeros(trial.bias.shape)),
      ])
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

  /// The bias added to the first rows, or to all.
  private static func adding(_ bias: Tensor, to y: Tensor, rows: Int? = nil) -> Tensor {
    var result = y
    for index in 0..<(rows.map { $0 * bias.count } ?? y.count) {
      result.elements[index] += bias.elements[index % bias.count]
    }
    return result
  }
}

extension Tensor {
  fileprivate func times(_ factor: Float) -> Tensor {
    Tensor(shape: shape, elements: elements.map { $0 * factor })
  }
}
