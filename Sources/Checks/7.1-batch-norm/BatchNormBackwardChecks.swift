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
    var latest = trial.gradients
    for pass in 0..<2 {
      let x = trial.batch(&exam)
      let gradient = exam.tensor(x.shape)
      let _: Tensor = try await exam.ask("forward", x)
      let _: Tensor = try await exam.ask("backward", gradient)
      let before = trial.gradients
      _ = try trial.reference.forward(x)
      _ = try trial.reference.backward(gradient)
      latest = zip(trial.gradients, before).map { after, before in
        Tensor(
          shape: after.shape, elements: zip(after.elements, before.elements).map { $0 - $1 })
      }
      let got: [Tensor] = try await exam.ask("gradients")
      try exam.expect(
        got, are: trial.gradients, within: tolerance,
        unless: pass == 0 ? [] : [(Mistake.overwritesGradients, latest)])
    }
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
    let _: Tensor = try await exam.ask("forward", x)
    let got: Tensor = try await exam.ask("backward", gradient)
    _ = try trial.reference.forward(x)
    let expected = try trial.reference.backward(gradient)

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

  /// Central differences of Σ g · y along random directions, so of the learner's own forward.
  ///
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
    let _: Tensor = try await exam.ask("forward", x)
    let slopes: Tensor = try await exam.ask("backward", gradient)
    let step: Float = 1 / 128
    for _ in 0..<4 {
      let direction = exam.tensor(x.shape)
      var sides: [Double] = []
      for step in [step, -step] {
        let moved = zip(x.elements, direction.elements).map { $0 + step * $1 }
        let y: Tensor = try await exam.ask("forward", Tensor(shape: x.shape, elements: moved))
        sides.append(dot(y, gradient))
      }
      let measured = (sides[0] - sides[1]) / (2 * Double(step))
      let claimed = dot(slopes, direction)
      try exam.require(
        abs(claimed - measured) <= 0.01 * max(1, abs(measured)),
        Localized(
          es:
            "en una dirección forward cambia \(Printing.number(Float(measured))) por unidad, y backward dice \(Printing.number(Float(claimed)))",
          en:
            "in one direction forward changes by \(Printing.number(Float(measured))) per unit, and backward says \(Printing.number(Float(claimed)))"
        ))
    }
  }

  static let gradientInEvaluation = Check(
    "gradient-in-evaluation",
    Localized(
      es: "en evaluación las estadísticas son constantes para el gradiente",
      en: "in evaluation the statistics are constants to the gradient"),
    points: 1, needs: ["evaluates", "gradient-of-input"]
  ) { exam in
    let trial = try await BatchNormTrial(&exam)
    try await trial.setParameters(&exam)
    for _ in 0..<3 {
      let x = trial.batch(&exam)
      let _: Tensor = try await exam.ask("forward", x)
      _ = try trial.reference.forward(x)
    }
    try await exam.tell("eval")
    trial.reference.setMode(.evaluation)
    let x = trial.batch(&exam)
    let gradient = exam.tensor(x.shape)
    let _: Tensor = try await exam.ask("forward", x)
    let got: Tensor = try await exam.ask("backward", gradient)
    _ = try trial.reference.forward(x)
    let expected = try trial.reference.backward(gradient)
    try exam.expect(
      got, is: expected, within: tolerance,
      unless: [
        (
          Mistake.trainingFormulaInEvaluation,
          trial.throughStatistics(gradient, at: x)
        )
      ])
    let gradients: [Tensor] = try await exam.ask("gradients")
    try exam.expect(gradients, are: trial.gradients, within: tolerance)
  }

  private static func dot(_ a: Tensor, _ b: Tensor) -> Double {
    zip(a.elements, b.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }
}
