internal import CourseKit
internal import Localization
internal import TensorBoard

/// What is asked of the log of a training, read back from the event file that it wrote.
enum ScalarsChecks {
  private typealias Mistake = ScalarsMisconceptions

  static let all = [
    batchCurve, ownTags, epochSteps, validationValues, trainingLoss, trainingAccuracy, callOrder,
    interrupted,
  ]

  static let batchCurve = Check(
    "batch-curve",
    Localized(
      es: "batch/loss tiene un punto por lote, y su paso cuenta 1, 2, 3… sin volver a empezar",
      en: "batch/loss has a point for each batch, and its step counts 1, 2, 3… without a new start"),
    points: 2
  ) { exam in
    for _ in 0..<2 {
      let trial = ScalarsTrial(&exam)
      let log = try await trial.run(&exam)
      let curve = log.tagged("batch/loss")
      let (all, each) = (trial.batchCount, trial.batchesPerEpoch)
      try exam.require(
        !curve.isEmpty,
        Localized(
          es: "no hay ningún punto en batch/loss; hay etiquetas: \(log.tagList)",
          en: "there is no point under batch/loss; there are tags: \(log.tagList)"),
        means: log.branches.isEmpty ? nil : Mistake.separateRuns)
      try exam.expect(
        curve.map(\.step), is: Array(1...all),
        unless: [
          (Mistake.batchesAtEpochSteps, (0..<all).map { $0 / each + 1 }),
          (Mistake.batchesAtEpochSteps, (0..<all).map { $0 / each }),
          (Mistake.stepNotIncreasing, (0..<all).map { $0 % each + 1 }),
          (Mistake.stepNotIncreasing, (0..<all).map { $0 % each }),
          (Mistake.stepNotIncreasing, Array(repeating: curve[0].step, count: all)),
          (Mistake.countsFromZero, Array(0..<all)),
        ])
      try exam.expect(curve.numbers, are: trial.losses.map(Double.init))
    }
  }

  static let ownTags = Check(
    "own-tags",
    Localized(
      es: "entrenamiento y validación tienen cada uno su etiqueta, en pérdida y en acierto",
      en: "training and validation have a tag each, for the loss and for the accuracy"),
    points: 1
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let log = try await trial.run(&exam)
    for tag in ScalarsTrial.epochTags {
      guard log.tagged(tag).isEmpty else { continue }
      let measure = tag.hasPrefix("loss") ? trial.validationLosses : trial.validationAccuracies
      let isShared = log.tags.contains { other in
        let numbers = log.tagged(other).numbers
        return numbers.count == 2 * trial.epochs && numbers.containsAll(measure.dropFirst())
      }
      try exam.fail(
        Localized(
          es: "no hay ningún punto en \(tag); hay etiquetas: \(log.tagList)",
          en: "there is no point under \(tag); there are tags: \(log.tagList)"),
        means: !log.branches.isEmpty
          ? Mistake.separateRuns : isShared ? Mistake.oneTagForBoth : nil)
    }
  }

  static let epochSteps = Check(
    "epoch-steps",
    Localized(
      es: "cada curva de época tiene un punto por época, en los pasos 1, 2, 3…",
      en: "each curve of epochs has a point for each epoch, at the steps 1, 2, 3…"),
    points: 2, needs: ["own-tags"]
  ) { exam in
    for batches in [exam.integer(in: 3...5), 1] {
      let trial = ScalarsTrial(&exam, batchesPerEpoch: batches)
      let log = try await trial.run(&exam)
      let epochs = Array(1...trial.epochs)
      for tag in ScalarsTrial.epochTags {
        let steps = log.tagged(tag).map(\.step)
        try exam.expect(
          steps, is: epochs,
          unless: [
            (Mistake.countsFromZero, epochs.map { $0 - 1 }),
            (Mistake.epochsAtBatchSteps, epochs.map { $0 * batches }),
            (Mistake.epochsAtBatchSteps, epochs.map { $0 * batches - 1 }),
            (Mistake.stepNotIncreasing, epochs.map { _ in steps[0] }),
            (Mistake.validatesEveryBatch, epochs.flatMap { Array(repeating: $0, count: batches) }),
            (Mistake.validatesEveryBatch, Array(1...trial.batchCount)),
          ])
      }
    }
  }

  static let validationValues = Check(
    "validation-values",
    Localized(
      es: "la validación de una época se mide después de sus lotes y se registra en su paso",
      en: "validation of an epoch is measured after its batches and logged at its step"),
    points: 2, needs: ["epoch-steps"]
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let log = try await trial.run(&exam)
    for (tag, measured, trained) in [
      ("loss/validation", trial.validationLosses, trial.epochLosses),
      ("accuracy/validation", trial.validationAccuracies, trial.epochAccuracies),
    ] {
      let got = log.tagged(tag).numbers
      try exam.expect(
        got, are: Array(measured.dropFirst()),
        unless: [
          (Mistake.validatesTooEarly, Array(measured.dropLast())),
          // A variable that starts with anything and is set only after it was logged.
          (Mistake.validatesTooEarly, got.prefix(1) + measured.dropFirst().dropLast()),
          (Mistake.swapsTheCurves, trained),
          (Mistake.percent, measured.dropFirst().map { $0 * 100 }),
        ])
    }
  }

  static let trainingLoss = Check(
    "training-loss",
    Localized(
      es: "loss/train es la media por ejemplo de los lotes de esa época",
      en: "loss/train is the mean per example over the batches of that epoch"),
    points: 2, needs: ["epoch-steps"]
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let log = try await trial.run(&exam)
    try exam.expect(
      log.tagged("loss/train").numbers, are: trial.epochLosses,
      unless: trial.mistakenMeans(of: trial.losses.map(Double.init)) + [
        (Mistake.swapsTheCurves, Array(trial.validationLosses.dropFirst()))
      ])
  }

  static let trainingAccuracy = Check(
    "training-accuracy",
    Localized(
      es: "accuracy/train es la proporción de aciertos de esa época",
      en: "accuracy/train is the share of right answers of that epoch"),
    points: 1, needs: ["epoch-steps"]
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let log = try await trial.run(&exam)
    let shares = trial.epochAccuracies
    let batches = zip(trial.correct, trial.counts).map { Double($0) / Double($1) }
    try exam.expect(
      log.tagged("accuracy/train").numbers, are: shares,
      unless: [
        (Mistake.integerDivision, shares.map { _ in 0 }),
        (Mistake.percent, shares.map { $0 * 100 }),
        (Mistake.swapsTheCurves, Array(trial.validationAccuracies.dropFirst())),
      ] + trial.mistakenMeans(of: batches))
  }

  static let callOrder = Check(
    "call-order",
    Localized(
      es: "en cada época se entrenan todos los lotes y después se valida una sola vez",
      en: "in each epoch all batches are trained and then validation runs once"),
    points: 1
  ) { exam in
    let trial = ScalarsTrial(&exam)
    _ = try await trial.run(&exam)
    let calls: [Int] = try await exam.ask("calls")
    let epoch = Array(repeating: 0, count: trial.batchesPerEpoch)
    let validations = calls.reduce(0, +)
    // Whatever was left out or added, the order is said by the first call that differs.
    let expected = (0..<trial.epochs).flatMap { _ in epoch + [1] }
    let early = (0..<trial.epochs).flatMap { _ in [1] + epoch }
    let place = zip(calls, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    try exam.require(
      calls == expected,
      Localized(
        es:
          "hubo \(calls.count - validations) lotes y \(validations) validaciones, en vez de \(trial.batchCount) y \(trial.epochs); la primera llamada distinta es la \((place ?? min(calls.count, expected.count)) + 1)",
        en:
          "there were \(calls.count - validations) batches and \(validations) validations, not \(trial.batchCount) and \(trial.epochs); the first call that differs is number \((place ?? min(calls.count, expected.count)) + 1)"
      ),
      means: validations > trial.epochs
        ? Mistake.validatesEveryBatch : calls == early ? Mistake.validatesTooEarly : nil)
  }

  static let interrupted = Check(
    "interrupted",
    Localized(
      es: "un error sale de la función, y los lotes medidos antes quedan registrados",
      en: "an error leaves the function, and the batches measured before stay logged"),
    points: 1, needs: ["batch-curve"]
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let each = trial.batchesPerEpoch
    // A batch in the middle of the second epoch, then its validation, which is the call behind.
    for (failing, batches) in [(each + 1 + 2, each + 2), (2 * each + 1, 2 * each)] {
      let log = try await trial.run(&exam, failingAt: failing)
      let threw: Bool = try await exam.ask("threw")
      try exam.require(
        threw,
        Localized(
          es: "la llamada \(failing + 1) lanzó un error y la función terminó como si nada",
          en: "call \(failing + 1) threw an error and the function ended as if nothing had happened"
        ),
        means: Mistake.swallowsErrors)
      let steps = log.tagged("batch/loss").map(\.step)
      try exam.require(
        steps == Array(1...batches),
        Localized(
          es: "se midieron \(batches) lotes antes del error y quedaron \(steps.count) registrados",
          en: "\(batches) batches were measured before the error and \(steps.count) are logged"),
        means: steps.count < batches ? Mistake.logsAtTheEnd : nil)
    }
  }
}
