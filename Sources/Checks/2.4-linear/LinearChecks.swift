internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of the output of `Linear`, held against the reference layer.
enum LinearChecks {
  private typealias Mistake = LinearMisconception

  static let all = [multiplies, anyBatch, countsInputs]

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

  /// The bias added to the first rows, or to all.
  private static func adding(_ bias: Tensor, to y: Tensor, rows: Int? = nil) -> Tensor {
    var result = y
    for index in 0..<(rows.map { $0 * bias.count } ?? y.count) {
      result.elements[index] += bias.elements[index % bias.count]
    }
    return result
  }
}
