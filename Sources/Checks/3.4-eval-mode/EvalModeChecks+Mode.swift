internal import CourseKit
internal import Localization

/// What is asked of the mode of the network, and of what else measuring leaves alone.
extension EvalModeChecks {
  private typealias Mistake = EvalModeMisconception

  static let evaluates = Check(
    "evaluates",
    Localized(
      es: "pone la red en modo de evaluación antes del primer lote",
      en: "puts the network into evaluation mode before the first batch"),
    points: 2, needs: ["measures-a-batch"]
  ) { exam in
    let trial = try EvalModeTrial(&exam, sizes: [9, 9, 4])
    try await trial.start(&exam, training: true)
    let got = try await exam.evaluate(trial.inputs, trial.labels)
    let modes: [Bool] = try await exam.ask("isTrainingInForward")
    if modes.contains(true) {
      let count = modes.count { $0 }
      var failure = exam.failure(
        .law(
          Localized(
            es: "en \(count) de \(modes.count) lotes la red estaba en modo de entrenamiento",
            en: "in \(count) of \(modes.count) batches the network was in training mode")))
      // A network that was in evaluation stays there, unless it is put into training on purpose.
      try await trial.start(&exam, training: false)
      _ = try await exam.evaluate(trial.inputs, trial.labels)
      let others: [Bool] = try await exam.ask("isTrainingInForward")
      if !others.contains(true) {
        if count == modes.count {
          failure.misconception = Misconception(Mistake.staysInTraining)
        } else if modes == [true, false, false] {
          failure.misconception = Misconception(Mistake.switchesTooLate)
        }
      }
      throw failure
    }
    try exam.expect(got, are: try trial.expected(), within: tolerance)
  }

  static let restoresTheMode = Check(
    "restores-the-mode",
    Localized(
      es: "deja la red en el modo en que estaba, sea cual sea",
      en: "leaves the network in the mode it was in, whichever that is"),
    points: 2, needs: ["evaluates"]
  ) { exam in
    var evidence = Evidence()
    for sizes in [[5], [3, 3, 2]] {
      for training in [true, false] {
        let trial = try EvalModeTrial(&exam, sizes: sizes)
        try await trial.start(&exam, training: training)
        _ = try await exam.evaluate(trial.inputs, trial.labels)
        let got: Bool = try await exam.ask("isTraining")
        evidence.note(
          got, is: training,
          unless: [(Mistake.doesNotRestore, false), (Mistake.alwaysTrains, true)],
          by: { $0 == $1 ? nil : .law(ended(inTraining: $0)) }, in: exam)
      }
    }
    try evidence.conclude()
  }

  private static func ended(inTraining training: Bool) -> Localized {
    Localized(
      es: training
        ? "estaba en evaluación y acabó en entrenamiento"
        : "estaba en entrenamiento y acabó en evaluación",
      en: training
        ? "it was in evaluation and ended in training"
        : "it was in training and ended in evaluation")
  }

  static let restoresAfterAnError = Check(
    "restores-after-an-error",
    Localized(
      es: "un error sale de evaluate, y el modo vuelve también entonces",
      en: "an error leaves evaluate, and the mode comes back then too"),
    points: 1, needs: ["restores-the-mode"]
  ) { exam in
    let trial = try EvalModeTrial(&exam, sizes: [4, 4])
    let wide = exam.tensor([4, 7])
    var evidence = Evidence()
    // Too wide for the network, or a label that the loss does not know.
    for (inputs, labels) in [
      ([trial.inputs[0], wide], trial.labels), (trial.inputs, [trial.labels[0], [0, 1, 9, 0]]),
    ] {
      for training in [true, false] {
        try await trial.start(&exam, training: training)
        let threw = try await exam.refusesToEvaluate(inputs, labels)
        try exam.require(
          threw,
          Localized(
            es: "un error de forward o de la pérdida no salió de evaluate",
            en: "an error of forward or of the loss did not leave evaluate"))
        let got: Bool = try await exam.ask("isTraining")
        evidence.note(
          got, is: training, unless: [(Mistake.notAfterAnError, false)],
          by: { $0 == $1 ? nil : .law(ended(inTraining: $0)) }, in: exam)
      }
    }
    try evidence.conclude()
  }

  static let changesNothing = Check(
    "changes-nothing",
    Localized(
      es: "no cambia parámetros, gradientes ni estadísticas",
      en: "changes no parameters, gradients or statistics"),
    points: 2, needs: ["evaluates"]
  ) { exam in
    let trial = try EvalModeTrial(&exam, sizes: [6, 3])
    try await trial.start(&exam, training: true)
    let values: [Tensor] = try await exam.ask("values")
    let gradients: [Tensor] = try await exam.ask("gradients")
    let before: [Tensor] = try await exam.ask("statistics")
    _ = try await exam.evaluate(trial.inputs, trial.labels)
    let statistics: [Tensor] = try await exam.ask("statistics")
    try exam.expect(statistics, are: before)
    let after: [Tensor] = try await exam.ask("values")
    try exam.expect(after, are: values)
    let backwards: Int = try await exam.ask("backwardCount")
    try exam.require(
      backwards == 0,
      Localized(
        es: "backward se llamó \(backwards) veces", en: "backward was called \(backwards) times"),
      means: Mistake.computesGradients)
    let got: [Tensor] = try await exam.ask("gradients")
    try exam.expect(
      got, are: gradients,
      unless: [(Mistake.clearsGradients, gradients.map { .zeros($0.shape) })])
  }
}
