/// What a rule says of a whole curve.
struct StoppingAnswers: Equatable {
  /// The answer after each epoch, up to the stop.
  var decisions: [Bool]
  /// The best epoch at the end; −1 for none.
  var bestEpoch: Int
  /// Its loss.
  var bestLoss: Double

  static func == (one: Self, other: Self) -> Bool {
    one.decisions == other.decisions && one.bestEpoch == other.bestEpoch
      && (one.bestLoss == other.bestLoss || one.bestLoss.isNaN && other.bestLoss.isNaN)
  }
}

/// A curve of validation losses and the rule that goes through it.
struct StoppingTrial {
  var losses: [Double]
  var rule: StoppingRule

  /// Losses and a delta in 64ths, which add up exactly; nil is NaN.
  init(_ losses: [Int?], patience: Int, delta: Int = 0) {
    self.losses = losses.map { $0.map { Double($0) / 64 } ?? .nan }
    rule = StoppingRule(patience: patience, minDelta: Double(delta) / 64)
  }

  /// The right answers.
  var expected: StoppingAnswers {
    let best = rule.bestEpoch(losses)
    return StoppingAnswers(
      decisions: rule.decisions(losses), bestEpoch: best ?? -1,
      bestLoss: best.map { losses[$0] } ?? .infinity)
  }

  /// What a known mistake answers, computed as whoever makes it does.
  func answers(of mistake: OverfittingMisconception) -> StoppingAnswers {
    var answers = StoppingAnswers(decisions: [], bestEpoch: -1, bestLoss: .infinity)
    var (waited, previous) = (0, Double.infinity)
    for (epoch, loss) in losses.enumerated() where answers.decisions.last != true {
      if mistake == .skipsNaN, loss.isNaN {
        answers.decisions.append(false)
        continue
      }
      let bar = mistake == .comparesWithThePrevious ? previous : answers.bestLoss
      previous = loss
      let isBetter = isBetter(loss, than: bar, by: mistake)
      if isBetter {
        (answers.bestLoss, answers.bestEpoch) = (loss, epoch)
        if mistake != .neverResets { waited = 0 }
      } else {
        waited += 1
        if mistake == .movesTheBar, loss < answers.bestLoss { answers.bestLoss = loss }
      }
      let isEnough =
        switch mistake {
        case .patienceTooLong: waited > rule.patience
        case .patienceTooShort: waited >= rule.patience - 1
        default: waited >= rule.patience
        }
      answers.decisions.append(isEnough && (!isBetter || mistake == .stopsAtABetterEpoch))
      if mistake == .lastForBest { (answers.bestLoss, answers.bestEpoch) = (loss, epoch) }
    }
    if mistake == .countsFromOne, answers.bestEpoch >= 0 { answers.bestEpoch += 1 }
    return answers
  }

  private func isBetter(
    _ loss: Double, than bar: Double, by mistake: OverfittingMisconception
  ) -> Bool {
    switch mistake {
    case .tiesCount: loss + rule.minDelta <= bar
    case .nanIsBetter: !(loss + rule.minDelta >= bar)
    case .ignoresMinDelta: loss < bar
    case .minDeltaTheWrongWay: loss - rule.minDelta < bar
    default: loss + rule.minDelta < bar
    }
  }

  /// Curves on which no two known mistakes answer the same.
  static let telling = [
    StoppingTrial([100, 90, 90, 80, 85, 84, 80, 86], patience: 100),
    StoppingTrial([100, 101, 102, 90, 95, 94, 80, 85, 86, 87, 88, 89], patience: 3),
    StoppingTrial([100, 96, 92, 88, 84, 80, 76, 72], patience: 3, delta: 5),
    StoppingTrial([100, 95, 95, 94, 96, 98], patience: 3, delta: 5),
    StoppingTrial([100, 101, 102, 103], patience: 2, delta: 5),
    StoppingTrial([90, 80, 85], patience: 0),
    StoppingTrial([nil, nil, 90, 80, 85, nil, nil], patience: 3),
    StoppingTrial([90, nil, 80, nil, nil, 85], patience: 3),
    StoppingTrial([90, 95, 96, nil, 97, 98, 99], patience: 3),
  ]
}

extension Examination {
  /// Holds what the subject says of curves against the rule.
  ///
  /// A mistake is named if it gives all the answers, and those on the telling curves too.
  mutating func expectStops(_ trials: [StoppingTrial]) async throws {
    var found: Failure?
    var suspects = OverfittingMisconception.allCases
    for trial in trials {
      let (got, failure) = try await stops(trial)
      found = found ?? failure
      suspects = suspects.filter { trial.answers(of: $0) == got }
    }
    guard var failure = found else { return }
    for trial in StoppingTrial.telling where !suspects.isEmpty {
      let got = try await stops(trial).got
      suspects = suspects.filter { trial.answers(of: $0) == got }
    }
    if suspects.count == 1, let mistake = suspects.first {
      failure.misconception = Misconception(mistake)
    }
    throw failure
  }

  /// What the subject says of a curve, and the first of it that is wrong.
  private mutating func stops(
    _ trial: StoppingTrial
  ) async throws -> (got: StoppingAnswers, failure: Failure?) {
    let expected = trial.expected
    try await tell("new", trial.rule.patience, trial.rule.minDelta)
    var found: Failure?
    let decisions: [Bool] = trial.losses.isEmpty ? [] : try await ask("shouldStop", trial.losses)
    if decisions != expected.decisions {
      found = failure(PlainComparison.fault(decisions, expected.decisions))
    }
    let epoch: Int = try await ask("bestEpoch")
    if epoch != expected.bestEpoch {
      found = found ?? failure(PlainComparison.fault(epoch, expected.bestEpoch))
    }
    let loss: Double = try await ask("bestLoss")
    if loss != expected.bestLoss {
      found = found ?? failure(.number(expected: expected.bestLoss, got: loss))
    }
    return (StoppingAnswers(decisions: decisions, bestEpoch: epoch, bestLoss: loss), found)
  }
}
