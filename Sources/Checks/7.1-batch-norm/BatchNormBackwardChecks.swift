internal import CourseKit
internal import Localization
internal import NeuralNetworks

extension BatchNormChecks {
  static let gradientsOfParameters = Check(
    "gradients-of-parameters",
    Localized(
      es: "backward suma Σ g · x̂ a weight.grad y Σ g a bias.grad",
      en: "backward adds Σ g · x̂ to weight.grad and Σ g to bias.grad"),
    points: 1, needs: ["scales-and-shifts"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    let passes = (0..<2).map { _ in
      let x = trial.batch(&exam)
      return (input: x, gradient: exam.tensor(x.shape))
    }
    try await exam.expectAccumulation(
      over: passes, like: trial.reference, within: tolerance,
      overwriting: Mistake.overwritesGradients)
  }

  static let gradientOfInput = Check(
    "gradient-of-input",
    Localized(
      es: "en entrenamiento el gradiente pasa también por la media y la varianza del lote",
      en: "in training the gradient goes through the mean and the variance of the batch too"),
    points: 2, needs: ["scales-and-shifts"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    let x = trial.batch(&exam)
    let gradient = exam.tensor(x.shape)
    let got = try await exam.backward(gradient, after: x)
    let expected = try trial.reference.backward(gradient, after: x)

    let columns = BatchColumns(x)
    let ones = Tensor(shape: [trial.features], repeating: 1)
    let zeros = Tensor.zeros([trial.features])
    let inverse = BatchColumns.tensor(columns.variance.map { 1 / ($0 + 1e-5).squareRoot() })
    let constant = gradient.columns(times: inverse, plus: zeros).columns(
      times: trial.weight, plus: zeros)
    let means = BatchColumns(gradient).mean.map { -$0 }
    let throughTheMean = gradient.columns(times: ones, plus: BatchColumns.tensor(means))
      .columns(times: inverse, plus: zeros).columns(times: trial.weight, plus: zeros)
    try exam.expect(
      got, is: expected, within: tolerance,
      unless: [
        (Mistake.statisticsAsConstants, constant),
        (Mistake.forgetsTheVariancePath, throughTheMean),
        (
          Mistake.backwardForgetsTheWeight,
          expected.columns(
            times: BatchColumns.tensor(trial.weight.elements.map { 1 / Double($0) }), plus: zeros)
        ),
      ])
  }

  /// With h = 1/128 the curvature leaves an error near 1e-4 and rounding one near 1e-4.
  static let slopeOfForward = Check(
    "slope-of-forward",
    Localized(
      es: "backward es la pendiente de forward en cualquier dirección (diferencias centrales)",
      en: "backward is the slope of forward in any direction (central differences)"),
    points: 1, needs: ["gradient-of-input"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    let x = trial.batch(&exam)
    let gradient = exam.tensor(x.shape)
    let slopes = try await exam.backward(gradient, after: x)
    try await exam.expectSlopes([slopes], at: [x], of: gradient, step: 1 / 128, within: 0.01) {
      try await $0.forward($1[0])
    }
  }

  static let gradientInEvaluation = Check(
    "gradient-in-evaluation",
    Localized(
      es: "si forward corrió en evaluación, las estadísticas son constantes para el gradiente",
      en: "if forward ran in evaluation, the statistics are constants to the gradient"),
    points: 1, needs: ["evaluates", "gradient-of-input"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    for _ in 0..<3 {
      let x = trial.batch(&exam)
      _ = try await exam.forward(x)
      _ = try trial.reference.forward(x)
    }
    try await exam.tell("eval")
    trial.reference.setMode(.evaluation)
    let x = trial.batch(&exam)
    let gradient = exam.tensor(x.shape)
    let got = try await exam.backward(gradient, after: x)
    let expected = try trial.reference.backward(gradient, after: x)
    try exam.expect(
      got, is: expected, within: tolerance,
      unless: [
        (
          Mistake.trainingFormulaInEvaluation,
          trial.throughStatistics(gradient, at: x)
        )
      ])
    let gradients = try await exam.gradients()
    try exam.expect(gradients, are: trial.gradients, within: tolerance)
    try await changingTheMode(trial, &exam)
  }

  /// The mode changes between forward and backward, which is asked for twice.
  private static func changingTheMode(
    _ trial: BatchNormTrial, _ exam: inout Examination
  ) async throws {
    for (mode, later) in [("eval", "train"), ("train", "eval")] {
      let x = trial.batch(&exam)
      let gradient = exam.tensor(x.shape)
      try await exam.tell(mode)
      let _: Tensor = try await exam.ask("forward", x)
      try await exam.tell(later)
      trial.reference.setMode(mode == "eval" ? .evaluation : .training)
      _ = try trial.reference.forward(x)
      for _ in 1...2 {
        let got: Tensor = try await exam.ask("backward", gradient)
        try exam.expect(got, is: try trial.reference.backward(gradient), within: tolerance)
      }
      let gradients: [Tensor] = try await exam.ask("gradients")
      try exam.expect(gradients, are: trial.gradients, within: tolerance)
    }
  }
}
