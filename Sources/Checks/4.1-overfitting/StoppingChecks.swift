internal import Localization

/// What is asked of early stopping.
///
/// Losses and deltas are multiples of 1/64: `loss + minDelta < best` and `loss < best - minDelta` are
/// then the same, and a tie is a tie.
enum StoppingChecks {
  private typealias Mistake = OverfittingMisconception

  static let all = [remembersTheBest, waits, needsMinDelta, zeroPatience, surviveNaN, replays]

  static let remembersTheBest = Check(
    "remembers-the-best",
    Localized(
      es: "bestEpoch y bestLoss son los de la primera época con la pérdida más baja",
      en: "bestEpoch and bestLoss are those of the first epoch with the lowest loss"),
    points: 2
  ) { exam in
    let low = exam.integer(in: 20...40)
    try await exam.expectStops([
      StoppingTrial([], patience: 100),
      StoppingTrial(
        [low + 30, low + 9, low, low + 4, low, low + 8, low + 6, low + 12], patience: 100),
    ])
  }

  static let waits = Check(
    "waits",
    Localized(
      es: "para tras patience épocas seguidas que no son mejores, ni antes ni después",
      en: "it stops after patience epochs in a row that are no better, neither sooner nor later"),
    points: 3, needs: ["remembers-the-best"]
  ) { exam in
    let low = exam.integer(in: 30...40)
    let worse = low + 20
    var trials: [StoppingTrial] = []
    for patience in [exam.integer(in: 3...5), 2] {
      // Worse epochs in several groups, each shorter than patience, and then too many.
      let middle = Array(repeating: worse, count: patience - 1)
      let fall = (1...2 * patience).map { worse + 20 - $0 }
      let losses = [100] + middle.map { $0 + 60 } + [worse] + middle.map { $0 + 5 } + [low] + fall
      trials.append(StoppingTrial(losses, patience: patience))
    }
    try await exam.expectStops(trials)
  }

  static let needsMinDelta = Check(
    "needs-min-delta",
    Localized(
      es: "una época solo es mejor si baja más de minDelta desde la mejor",
      en: "an epoch is better only if it is more than minDelta below the best"),
    points: 2, needs: ["waits"]
  ) { exam in
    let delta = exam.integer(in: 4...8)
    let start = exam.integer(in: 100...120)
    // In steps below delta: some are better than the best before them, and slow progress counts.
    let slow = (0...12).map { start - $0 * (delta - 1) }
    let level = [start, start - delta, start - delta, start - delta - 1]
    let rising = [start, start + 1, start + 2, start + 3]
    try await exam.expectStops(
      [(2, rising), (2, level), (3, level), (3, slow)].map { patience, losses in
        StoppingTrial(losses, patience: patience, delta: delta)
      })
  }

  static let zeroPatience = Check(
    "zero-patience",
    Localized(
      es: "con patience 0 o 1 para en la primera época que no es mejor",
      en: "with patience 0 or 1 it stops at the first epoch that is no better"),
    points: 1, needs: ["waits"]
  ) { exam in
    let losses = [90, 80, 70, 60, 65, 50].map { $0 + exam.integer(in: 0...2) }
    try await exam.expectStops((0...1).map { StoppingTrial(losses, patience: $0) })
  }

  static let surviveNaN = Check(
    "survives-nan",
    Localized(
      es: "una pérdida NaN no es mejor y gasta paciencia, también en la primera época",
      en: "a NaN loss is not better and uses up patience, in the first epoch too"),
    points: 1, needs: ["waits"]
  ) { exam in
    let low = exam.integer(in: 20...40)
    try await exam.expectStops(
      [
        [nil, nil, low + 64, low, low + 64, nil, nil], [low + 64, nil, low, nil, nil, low + 32],
        [nil, nil, nil],
      ].map { StoppingTrial($0, patience: 3) })
  }

  static let replays = Check(
    "replays",
    Localized(
      es: "replayTraining para por la pérdida de validación y conserva la mejor época",
      en: "replayTraining stops by the validation loss and keeps the best epoch"),
    points: 2, needs: ["waits"]
  ) { exam in
    let patience = exam.integer(in: 2...3)
    let turn = exam.integer(in: 3...5)
    let count = turn + exam.integer(in: 6...8)
    let training = (0..<count).map { Double(200 - 9 * $0) / 64 }
    let overfits = (0..<count).map { Double(200 + 8 * abs($0 - turn)) / 64 }
    // Falls by no more than the delta: the lowest loss is not the best.
    let slowly = (0..<count).map { Double(200 - min($0, 1)) / 64 }
    var evidence = Evidence()
    for (validation, patience) in [
      (overfits, patience), (overfits, 50), (training, patience), (slowly, patience), ([], 2),
    ] {
      let rule = StoppingRule(patience: patience, minDelta: 1.0 / 64)
      let curve = Array(training.prefix(validation.count))
      let got: [Int] = try await exam.ask(
        "replayTraining", curve, validation, patience, rule.minDelta)
      let expected = rule.epochs(validation)
      let (last, best) = (expected[0], expected[1])
      evidence.note(
        got, is: expected,
        unless: [
          (Mistake.watchesTheTrainingLoss, rule.epochs(curve)),
          (Mistake.lastForBest, [last, last]),
          (Mistake.countsFromOne, last < 0 ? expected : [last + 1, best + 1]),
        ], in: exam)
    }
    try evidence.conclude()
  }
}
