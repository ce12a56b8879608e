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
    try await exam.tell("new", 100, 0.0)
    let none: Int = try await exam.ask("bestEpoch")
    try exam.expect(none, is: -1)
    let low = exam.integer(in: 20...40)
    let losses = [low + 30, low + 9, low, low + 4, low, low + 8, low + 6, low + 12].map {
      Double($0) / 64
    }
    let decisions: [Bool] = try await exam.ask("shouldStop", losses)
    try exam.expect(decisions, is: losses.map { _ in false })
    let epoch: Int = try await exam.ask("bestEpoch")
    try exam.expect(
      epoch, is: 2,
      unless: [
        (Mistake.countsFromOne, 3), (Mistake.tiesCount, 4), (Mistake.comparesWithThePrevious, 6),
        (Mistake.lastForBest, 7),
      ])
    let loss: Double = try await exam.ask("bestLoss")
    try exam.expect(loss, is: losses[2], unless: [(Mistake.lastForBest, losses[7])])
  }

  static let waits = Check(
    "waits",
    Localized(
      es: "para tras patience épocas seguidas que no son mejores, ni antes ni después",
      en: "it stops after patience epochs in a row that are no better, neither sooner nor later"),
    points: 3, needs: ["remembers-the-best"]
  ) { exam in
    let patience = exam.integer(in: 3...5)
    let low = exam.integer(in: 30...40)
    let worse = low + 20
    // Worse epochs in several groups, each shorter than patience, and then too many.
    let middle = Array(repeating: worse, count: patience - 1)
    let fall = (1...2 * patience).map { worse + 20 - $0 }
    let losses =
      ([100] + middle.map { $0 + 60 } + [worse] + middle.map { $0 + 5 } + [low] + fall)
      .map { Double($0) / 64 }
    func decisions(_ patience: Int) -> [Bool] {
      StoppingRule(patience: patience, minDelta: 0).decisions(losses)
    }
    let inAll = 1 + patience
    try await exam.tell("new", patience, 0.0)
    let got: [Bool] = try await exam.ask("shouldStop", losses)
    try exam.expect(
      got, is: decisions(patience),
      unless: [
        (Mistake.patienceTooLong, decisions(patience + 1)),
        (Mistake.patienceTooShort, decisions(patience - 1)),
        (Mistake.neverResets, (0...inAll).map { $0 == inAll }),
        (Mistake.comparesWithThePrevious, losses.map { _ in false }),
      ])
    let epoch: Int = try await exam.ask("bestEpoch")
    try exam.expect(
      epoch, is: 2 * patience, unless: [(Mistake.lastForBest, decisions(patience).count - 1)])
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
    for (patience, numbers) in [(2, rising), (2, level), (3, level), (3, slow)] {
      let losses = numbers.map { Double($0) / 64 }
      let rule = StoppingRule(patience: patience, minDelta: Double(delta) / 64)
      try await exam.tell("new", patience, rule.minDelta)
      let got: [Bool] = try await exam.ask("shouldStop", losses)
      let expected = rule.decisions(losses)
      let without = StoppingRule(patience: patience, minDelta: 0).decisions(losses)
      let reversed = StoppingRule(patience: patience, minDelta: -rule.minDelta).decisions(losses)
      let bar = (0...patience).map { $0 == patience }
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.minDeltaTheWrongWay, numbers == rising ? reversed : expected),
          (Mistake.ignoresMinDelta, without),
          (Mistake.movesTheBar, bar),
          (Mistake.tiesCount, [false, false, false, true]),
        ])
      let best: Int = try await exam.ask("bestEpoch")
      let loss: Double = try await exam.ask("bestLoss")
      let epoch = rule.bestEpoch(losses) ?? -1
      try exam.expect(best, is: epoch, unless: [(Mistake.ignoresMinDelta, got.count - 1)])
      try exam.expect(
        loss, is: losses[max(0, epoch)],
        unless: [(Mistake.movesTheBar, losses.prefix(got.count).min() ?? 0)])
    }
  }

  static let zeroPatience = Check(
    "zero-patience",
    Localized(
      es: "con patience 0 o 1 para en la primera época que no es mejor",
      en: "with patience 0 or 1 it stops at the first epoch that is no better"),
    points: 1, needs: ["waits"]
  ) { exam in
    let losses = [90, 80, 70, 60, 65, 50].map { Double($0 + exam.integer(in: 0...2)) / 64 }
    for patience in 0...1 {
      try await exam.tell("new", patience, 0.0)
      let got: [Bool] = try await exam.ask("shouldStop", losses)
      try exam.expect(
        got, is: [false, false, false, false, true],
        unless: [(Mistake.stopsAtABetterEpoch, [true])])
    }
  }

  static let surviveNaN = Check(
    "survives-nan",
    Localized(
      es: "una pérdida NaN no es mejor y gasta paciencia, también en la primera época",
      en: "a NaN loss is not better and uses up patience, in the first epoch too"),
    points: 1, needs: ["waits"]
  ) { exam in
    let low = Double(exam.integer(in: 20...40)) / 64
    let trials: [(losses: [Double], best: Int)] = [
      ([.nan, .nan, low + 1, low, low + 1, .nan, .nan], 3),
      ([low + 1, .nan, low, .nan, .nan, low + 0.5], 2),
      ([.nan, .nan, .nan], -1),
    ]
    for (losses, best) in trials {
      let rule = StoppingRule(patience: 3, minDelta: 0)
      try await exam.tell("new", 3, 0.0)
      let got: [Bool] = try await exam.ask("shouldStop", losses)
      let epoch: Int = try await exam.ask("bestEpoch")
      try exam.expect(
        epoch, is: best,
        unless: losses.indices.filter { losses[$0].isNaN }.map { (Mistake.nanIsBetter, $0) })
      try exam.expect(
        got, is: rule.decisions(losses),
        unless: [(Mistake.skipsNaN, losses.map { _ in false }), (Mistake.nanIsBetter, [])])
    }
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
    for (validation, patience) in [
      (overfits, patience), (overfits, 50), (training, patience), ([], 2),
    ] {
      let rule = StoppingRule(patience: patience, minDelta: 1.0 / 64)
      let curve = Array(training.prefix(validation.count))
      let got: [Int] = try await exam.ask(
        "replayTraining", curve, validation, patience, rule.minDelta)
      func epochs(_ losses: [Double]) -> [Int] {
        [rule.lastEpoch(losses) ?? -1, rule.bestEpoch(losses) ?? -1]
      }
      let expected = epochs(validation)
      try exam.expect(
        got, is: expected,
        unless: [
          (Mistake.watchesTheTrainingLoss, epochs(curve)),
          (Mistake.lastForBest, [expected[0], expected[0]]),
          (Mistake.countsFromOne, expected.map { $0 + 1 }),
        ])
    }
  }
}
