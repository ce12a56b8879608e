internal import Wire

extension OverfittingContract {
  /// A rule and all losses that it has seen.
  private struct Seen {
    var rule = StoppingRule(patience: 1, minDelta: 0)
    var losses: [Double] = []

    var best: Int? { rule.bestEpoch(losses) }

    /// The answers to further losses, up to a stop.
    mutating func decisions(_ further: [Double]) -> [Bool] {
      let before = losses.count
      losses += further
      return Array(rule.decisions(losses).dropFirst(before))
    }
  }

  static func reference() -> Reference {
    var seen = Seen()
    var other = Seen()
    return Reference([
      "accuracy gap": { question in
        let (training, validation): (Double, Double) = try (question.take(), question.take())
        return .is(training - validation, within: gap(training, validation))
      },
      "loss gap": { question in
        let (training, validation): (Double, Double) = try (question.take(), question.take())
        return .is(validation - training, within: gap(training, validation))
      },
      "new": {
        seen = Seen(rule: StoppingRule(patience: try $0.take(), minDelta: try $0.take()))
        return .done
      },
      "swap": { _ in
        (seen, other) = (other, seen)
        return .done
      },
      "shouldStop": { .is(seen.decisions(try $0.take())) },
      "bestEpoch": { _ in .is(seen.best ?? -1) },
      "bestLoss": { _ in .is(seen.best.map { seen.losses[$0] } ?? .infinity) },
      "replayTraining": { question in
        let _: [Double] = try question.take()
        let validation: [Double] = try question.take()
        let rule = StoppingRule(patience: try question.take(), minDelta: try question.take())
        return .is(rule.epochs(validation))
      },
    ])
  }

  /// What a difference may be off in single precision.
  private static func gap(_ one: Double, _ other: Double) -> Tolerance {
    Tolerance(relative: 0, absolute: 1e-6 * Float(max(abs(one), abs(other))))
  }
}
