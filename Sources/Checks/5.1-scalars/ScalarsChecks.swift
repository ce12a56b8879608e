internal import CourseKit
internal import Localization
internal import TensorBoard

/// What is asked of the log of a training, read back from the event file that it wrote.
enum ScalarsChecks {
  private typealias Mistake = ScalarsMisconception

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
          en: "there is no point under batch/loss; there are tags: \(log.tagList)"))
      try exam.expect(
        curve.map(\.step), is: Array(1...all),
        unless: [
          (Mistake.batchesAtEpochSteps, (0..<all).map { $0 / each + 1 }),
          (Mistake.batchesAtEpochSteps, (0..<all).map { $0 / each }),
          (Mistake.stepNotIncreasing, (0..<all).map { $0 % each + 1 }),
          (Mistake.stepNotIncreasing, (0..<all).map { $0 % each }),
          (Mistake.stepNotIncreasing, Array(repeating: curve.first?.step ?? 0, count: all)),
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
    for tag in ScalarsTrial.epochTags where log.tagged(tag).isEmpty {
      let branches = try await exam.branches(with: tag, of: trial)
      try exam.fail(
        Localized(
          es: "no hay ningún punto en \(tag); hay etiquetas: \(log.tagList)",
          en: "there is no point under \(tag); there are tags: \(log.tagList)"),
        means: branches
          ? Mistake.separateRuns : log.shares(tag, of: trial) ? Mistake.oneTagForBoth : nil)
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
            (Mistake.stepNotIncreasing, epochs.map { _ in steps.first ?? 0 }),
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
    for tag in ["loss/validation", "accuracy/validation"] {
      let got = log.tagged(tag).numbers
      let measured = trial.curve(tag)
      let before = tag.hasPrefix("loss") ? trial.validationLosses : trial.validationAccuracies
      var alternatives: [(any MisconceptionCase, [Double])] = [
        (Mistake.validatesTooEarly, before.dropLast().map(Double.init)),
        // A variable that starts with anything and is set only after it was logged.
        (Mistake.validatesTooEarly, Array(got.prefix(1)) + Array(measured.dropLast())),
      ]
      alternatives += log.swapped(tag, in: trial)
      if tag.hasPrefix("accuracy") {
        alternatives.append((Mistake.percent, measured.map { $0 * 100 }))
      }
      try exam.expect(got, are: measured, unless: alternatives)
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
      unless: trial.mistakenMeans(of: trial.losses.map(Double.init))
        + log.swapped("loss/train", in: trial))
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
    var alternatives: [(any MisconceptionCase, [Double])] = [
      // An epoch without a wrong answer is the only one that whole numbers do not make 0.
      (Mistake.integerDivision, shares.map { $0 == 1 ? 1 : 0 }),
      (Mistake.percent, shares.map { $0 * 100 }),
    ]
    alternatives += log.swapped("accuracy/train", in: trial) + trial.mistakenMeans(of: batches)
    try exam.expect(
      log.tagged("accuracy/train").numbers, are: shares, unless: alternatives)
  }
}
