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
  private static let tolerance = Tolerance(relative: 1e-4, absolute: 1e-5)

  static let measuresABatch = Check(
    "measures-a-batch",
    Localized(
      es: "da la pérdida media y la exactitud de un lote",
      en: "gives the mean loss and the accuracy of a batch"),
    points: 2
  ) { exam in
    for size in [exam.integer(in: 20...30), 1] {
      let trial = EvalModeTrial(&exam, sizes: [size])
      try await trial.start(&exam, training: false)
      let got: [Double] = try await exam.ask("evaluate", trial.inputs, trial.labels)
      let right = try trial.expected()
      try exam.expect(
        got, are: right, within: tolerance,
        unless: [(Mistake.percent, [right[0], 100 * right[1]])])
    }
  }

  static let countsExamples = Check(
    "counts-examples",
    Localized(
      es: "cada ejemplo cuenta una vez, también los del último lote, más corto",
      en: "each example counts once, those of the shorter last batch too"),
    points: 2, needs: ["measures-a-batch"]
  ) { exam in
    let trial = EvalModeTrial(&exam, sizes: [8, 8, exam.integer(in: 2...3)])
    try await trial.start(&exam, training: false)
    let got: [Double] = try await exam.ask("evaluate", trial.inputs, trial.labels)
    let parts = try trial.measured()
    let right = try trial.expected()
    let losses = parts.reduce(0) { $0 + $1.loss } / 3
    let accuracies = parts.reduce(0) { $0 + $1.accuracy } / 3
    try exam.expect(
      got, are: right, within: tolerance,
      unless: [
        (Mistake.unweighted, [losses, accuracies]), (Mistake.unweighted, [losses, right[1]]),
        (Mistake.unweighted, [right[0], accuracies]),
        (Mistake.onlyTheLast, [parts[2].loss, parts[2].accuracy]),
      ])
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
    let got: [Double] = try await exam.ask("evaluate", [outputs], [[1, 0, 2, 0]])
    let loss = try CrossEntropyLoss().forward(outputs, labels: [1, 0, 2, 0])
    try exam.expect(
      got, are: [Double(loss), 1], within: tolerance,
      unless: [(Mistake.percent, [Double(loss), 100])])
  }

  static let evaluates = Check(
    "evaluates",
    Localized(
      es: "pone la red en modo de evaluación antes del primer lote",
      en: "puts the network into evaluation mode before the first batch"),
    points: 2, needs: ["measures-a-batch"]
  ) { exam in
    let trial = EvalModeTrial(&exam, sizes: [9, 9, 4])
    try await trial.start(&exam, training: true)
    let got: [Double] = try await exam.ask("evaluate", trial.inputs, trial.labels)
    let modes: [Bool] = try await exam.ask("isTrainingInForward")
    let mistake: (any MisconceptionCase)? =
      if modes.allSatisfy({ $0 }) {
        Mistake.staysInTraining
      } else if modes.first == true {
        Mistake.switchesTooLate
      } else {
        nil
      }
    let count = modes.count { $0 }
    try exam.require(
      !modes.contains(true),
      Localized(
        es: "en \(count) de \(modes.count) lotes la red estaba en modo de entrenamiento",
        en: "in \(count) of \(modes.count) batches the network was in training mode"),
      means: mistake)
    try exam.expect(got, are: try trial.expected(), within: tolerance)
  }

  static let restoresTheMode = Check(
    "restores-the-mode",
    Localized(
      es: "deja la red en el modo en que estaba, sea cual sea",
      en: "leaves the network in the mode it was in, whichever that is"),
    points: 2, needs: ["evaluates"]
  ) { exam in
    for (training, mistake) in [(true, Mistake.doesNotRestore), (false, Mistake.alwaysTrains)] {
      let trial = EvalModeTrial(&exam, sizes: [5])
      try await trial.start(&exam, training: training)
      let _: [Double] = try await exam.ask("evaluate", trial.inputs, trial.labels)
      let got: Bool = try await exam.ask("isTraining")
      try exam.require(
        got == training,
        Localized(
          es: training
            ? "estaba en entrenamiento y acabó en evaluación"
            : "estaba en evaluación y acabó en entrenamiento",
          en: training
            ? "it was in training and ended in evaluation"
            : "it was in evaluation and ended in training"),
        means: mistake)
    }
  }

  static let restoresAfterAnError = Check(
    "restores-after-an-error",
    Localized(
      es: "un error sale de evaluate, y el modo vuelve también entonces",
      en: "an error leaves evaluate, and the mode comes back then too"),
    points: 1, needs: ["restores-the-mode"]
  ) { exam in
    let trial = EvalModeTrial(&exam, sizes: [4, 4])
    try await trial.start(&exam, training: true)
    let wide = exam.tensor([4, 7])
    let threw: Bool = try await exam.ask(
      "evaluateBroken", [trial.inputs[0], wide], trial.labels)
    try exam.require(
      threw,
      Localized(
        es: "un lote de otra anchura no dio ningún error",
        en: "a batch of another width gave no error"))
    let got: Bool = try await exam.ask("isTraining")
    try exam.require(
      got,
      Localized(
        es: "después del error la red quedó en modo de evaluación",
        en: "after the error the network was left in evaluation mode"),
      means: Mistake.notAfterAnError)
  }

  static let changesNothing = Check(
    "changes-nothing",
    Localized(
      es: "no cambia parámetros, gradientes ni estadísticas",
      en: "changes no parameters, gradients or statistics"),
    points: 2, needs: ["evaluates"]
  ) { exam in
    let trial = EvalModeTrial(&exam, sizes: [6, 3])
    try await trial.start(&exam, training: true)
    let values: [Tensor] = try await exam.ask("values")
    let gradients: [Tensor] = try await exam.ask("gradients")
    let before: [Tensor] = try await exam.ask("statistics")
    let _: [Double] = try await exam.ask("evaluate", trial.inputs, trial.labels)
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

  static let noExamples = Check(
    "no-examples",
    Localized(
      es: "sin ejemplos, la pérdida y la exactitud son NaN",
      en: "without examples, the loss and the accuracy are NaN"),
    points: 1, needs: ["measures-a-batch"]
  ) { exam in
    try await exam.tell("plain")
    let got: [Double] = try await exam.ask("evaluate", [Tensor](), [[Int]]())
    try exam.require(
      got.allSatisfy(\.isNaN),
      Localized(es: "sin lotes salió \(got)", en: "without batches it gave \(got)"))
  }
}
