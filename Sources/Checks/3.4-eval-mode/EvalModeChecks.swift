internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `evaluate`, held against the reference layers.
enum EvalModeChecks {
  private typealias Mistake = EvalModeMisconception

  static let all = [
    measuresABatch, countsExamples, equalScores, evaluates, restoresTheMode, restoresAfterAnError,
    changesNothing, noExamples,
  ]

  /// Losses that another batch, or another order of sums, gives in single precision.
  static let tolerance = Tolerance(relative: 1e-4, absolute: 1e-5)

  private static func fault(_ got: [Double], _ expected: [Double]) -> Failure.Fault? {
    guard !zip(got, expected).allSatisfy({ tolerance.accepts($0, $1) }) else { return nil }
    return Comparison.fault(Tensor(got), Tensor(expected), within: tolerance)
  }

  static let measuresABatch = Check(
    "measures-a-batch",
    Localized(
      es: "da la pérdida media y la exactitud de un lote",
      en: "gives the mean loss and the accuracy of a batch"),
    points: 2
  ) { exam in
    var evidence = Evidence()
    for size in [exam.integer(in: 20...30), 1] {
      let trial = try EvalModeTrial(&exam, sizes: [size])
      try await trial.start(&exam, training: false)
      let right = try trial.expected()
      evidence.note(
        try await exam.evaluate(trial.inputs, trial.labels), is: right,
        unless: [(Mistake.percent, [right[0], 100 * right[1]])], by: fault, in: exam)
    }
    try evidence.conclude()
  }

  static let countsExamples = Check(
    "counts-examples",
    Localized(
      es: "cada ejemplo cuenta una vez, también los del último lote, más corto",
      en: "each example counts once, those of the shorter last batch too"),
    points: 2, needs: ["measures-a-batch"]
  ) { exam in
    var evidence = Evidence()
    for sizes in [[8, 8, exam.integer(in: 2...3)], [5, 9, 2, 7]] {
      let trial = try EvalModeTrial(&exam, sizes: sizes)
      try await trial.start(&exam, training: false)
      let parts = try trial.measured()
      let right = try trial.expected()
      let losses = parts.reduce(0) { $0 + $1.loss } / Double(parts.count)
      let accuracies = parts.reduce(0) { $0 + $1.accuracy } / Double(parts.count)
      let last = parts[parts.count - 1]
      evidence.note(
        try await exam.evaluate(trial.inputs, trial.labels), is: right,
        unless: [
          (Mistake.unweighted, [losses, accuracies]), (Mistake.unweighted, [losses, right[1]]),
          (Mistake.unweighted, [right[0], accuracies]),
          (Mistake.onlyTheLast, [last.loss, last.accuracy]),
        ], by: fault, in: exam)
    }
    try evidence.conclude()
  }

  static let equalScores = Check(
    "equal-scores",
    Localized(
      es: "si varias salidas son la mayor, cuenta la primera; valen también todas negativas",
      en: "of several greatest outputs the first counts; all of them may be negative"),
    points: 1, needs: ["measures-a-batch"]
  ) { exam in
    let low = -Float(exam.integer(in: 2...9))
    try await exam.tell("plain")
    let rows = [[low, 0, 0], [low, low - 1, low], [low - 1, low - 1, low], [low, low, low]]
    let outputs = Tensor(shape: [4, 3], elements: rows.flatMap { $0 })
    let got = try await exam.evaluate([outputs], [[1, 0, 2, 0]])
    let loss = try CrossEntropyLoss().forward(outputs, labels: [1, 0, 2, 0])
    try exam.expect(got, are: [Double(loss), 1], within: tolerance)
  }

  static let noExamples = Check(
    "no-examples",
    Localized(
      es: "sin ejemplos, la pérdida y la exactitud son NaN",
      en: "without examples, the loss and the accuracy are NaN"),
    points: 1, needs: ["measures-a-batch"]
  ) { exam in
    try await exam.tell("plain")
    let got = try await exam.evaluate([], [])
    try exam.require(
      got.allSatisfy(\.isNaN),
      Localized(es: "sin lotes salió \(got)", en: "without batches it gave \(got)"))
  }
}
