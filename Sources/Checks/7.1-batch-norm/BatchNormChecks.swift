internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `BatchNorm1d`, held against the reference layer (Ioffe and Szegedy, "Batch
/// normalization", ICML 2015, with PyTorch's running statistics).
enum BatchNormChecks {
  typealias Mistake = BatchNormMisconception

  static let all = [
    normalizesByTheBatch, epsilonInsideTheRoot, scalesAndShifts, movesTheRunning, evaluates,
    changesOfMode, refusesOneExample, gradientsOfParameters, gradientOfInput, slopeOfForward,
    gradientInEvaluation,
    BatchNormContract.all.check(needs: [
      "changes-of-mode", "refuses-one-example", "gradient-of-input",
    ]),
  ]

  /// Sums over a small batch in single precision, divided by a deviation of about 0.3 or more.
  static let tolerance = Tolerance(relative: 1e-4, absolute: 2e-5)

  static let epsilonInsideTheRoot = Check(
    "epsilon-inside-the-root",
    Localized(
      es: "epsilon se suma a la varianza: una columna constante da 0 y no NaN",
      en: "epsilon is added to the variance: a constant column gives 0 and not NaN"),
    points: 1, needs: ["normalizes-by-the-batch"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam, features: 2)
    var x = trial.batch(&exam)
    for index in x.elements.indices {
      x.elements[index] = index.isMultiple(of: 2) ? 0.5 : exam.tensor([1]).elements[0] / 256
    }
    let y = try await exam.forward(x)
    let columns = BatchColumns(x)
    // Who forgets epsilon has 0 / 0 in one column, and numbers too large in the other.
    try exam.expect(
      y, is: try trial.reference.forward(x), within: tolerance.acceptingNaN,
      unless: [
        (Mistake.epsilonOutside, columns.normalized { $0.squareRoot() + 1e-5 }),
        (Mistake.forgetsEpsilon, columns.normalized { $0.squareRoot() }),
      ])
  }

  static let scalesAndShifts = Check(
    "scales-and-shifts",
    Localized(
      es: "weight multiplica cada columna y bias se suma",
      en: "weight multiplies each column and bias is added"),
    points: 1, needs: ["normalizes-by-the-batch"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    let x = trial.batch(&exam)
    let y = try await exam.forward(x)
    let columns = BatchColumns(x)
    let (weight, bias) = (trial.weight, trial.bias)
    try exam.expect(
      y, is: try trial.reference.forward(x), within: tolerance,
      unless: [
        (Mistake.forgetsTheAffineMap, columns.normalized()),
        (Mistake.weightAndBiasSwapped, columns.normalized().columns(times: bias, plus: weight)),
      ])
    // Whoever reads the parameters once and for all goes on with the old ones.
    try await exam.tell("setParameters", bias, weight)
    let again = try await exam.forward(x)
    try exam.expect(
      again, is: columns.normalized().columns(times: bias, plus: weight), within: tolerance)
  }

  static let evaluates = Check(
    "evaluates",
    Localized(
      es: "en evaluación normaliza con las móviles y no las cambia",
      en: "in evaluation it normalizes by the running ones and does not change them"),
    points: 2, needs: ["normalizes-by-the-batch"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    for _ in 0..<4 {
      let x = trial.batch(&exam)
      _ = try await exam.forward(x)
    }
    try await exam.tell("eval")
    // The statistics that the layer itself shows: whether they are right is asked elsewhere.
    let running = try await trial.shownRunning(&exam)
    let x = trial.batch(&exam)
    let y = try await exam.forward(x)
    let byTheBatch = BatchColumns(x).normalized().columns(times: trial.weight, plus: trial.bias)
    try exam.expect(
      y, is: trial.evaluated(x, running), within: tolerance,
      unless: [(Mistake.batchInEvaluation, byTheBatch)])
    let after = try await trial.shownRunning(&exam)
    let columns = BatchColumns(x)
    func moved(_ running: Tensor, _ batch: [Double]) -> Tensor {
      BatchColumns.tensor(zip(running.elements, batch).map { 0.9 * Double($0) + 0.1 * $1 })
    }
    // One forward in evaluation has come between.
    try exam.expect(
      after, are: running, within: tolerance,
      unless: [
        (
          Mistake.touchesRunning,
          [moved(running[0], columns.mean), moved(running[1], columns.unbiased)]
        )
      ])

    for rows in [1, 0] {
      let few = exam.tensor([rows, trial.features], in: 1...2)
      let y = try await exam.forward(few)
      try exam.expect(
        y, is: trial.evaluated(few, running), within: tolerance)
    }
  }

  static let changesOfMode = Check(
    "changes-of-mode",
    Localized(
      es: "después de eval(), train() vuelve a normalizar con el lote y a mover las móviles",
      en: "after eval(), train() normalizes by the batch and moves the running ones again"),
    points: 1, needs: ["moves-the-running", "evaluates"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    for mode in ["train", "eval", "train", "train"] {
      try await exam.tell(mode)
      trial.reference.setMode(mode == "eval" ? .evaluation : .training)
      let x = trial.batch(&exam)
      let y = try await exam.forward(x)
      try exam.expect(y, is: try trial.reference.forward(x), within: tolerance)
      let running = try await trial.shownRunning(&exam)
      try exam.expect(running, are: trial.running, within: tolerance)
    }
  }

  static let refusesOneExample = Check(
    "refuses-one-example",
    Localized(
      es:
        "un lote de un ejemplo o de ninguno es un ShapeError en entrenamiento, y no en evaluación",
      en: "a batch of one example or of none is a ShapeError in training, and not in evaluation"),
    points: 1, needs: ["moves-the-running"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    let x = trial.batch(&exam)
    _ = try await exam.forward(x)
    let running = try await trial.shownRunning(&exam)
    let (one, two) = (exam.tensor([1, trial.features]), exam.tensor([2, trial.features]))
    let none = Tensor.zeros([0, trial.features])
    for few in [one, none] {
      let refuses: Bool = try await exam.ask("throwsShapeError", few)
      // The mistake leaves a variance of 0 · 1 / 0.
      var isLost = false
      if !refuses && few == one {
        let variance = try await exam.ask("running", as: [Tensor].self).last?.elements ?? [0]
        isLost = variance.count == trial.features && variance.allSatisfy(\.isNaN)
      }
      let mistakes = isLost ? [(Mistake.acceptsOneExample, false)] : []
      try exam.expect(refuses, is: true, unless: mistakes)
      let after = try await trial.shownRunning(&exam)
      try exam.expect(after, are: running)
    }
    try await exam.tell("eval")
    for few in [one, none] {
      let y: Tensor = try await exam.ask("forward", few)
      try exam.expect(y, is: trial.evaluated(few, running), within: tolerance)
    }
    try await exam.tell("train")
    let accepts: Bool = try await exam.ask("refuses", two)
    try exam.expect(accepts, is: false)
  }
}
