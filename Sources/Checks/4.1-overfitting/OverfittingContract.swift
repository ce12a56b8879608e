internal import Localization
internal import Wire

/// The documented domain of the gap, of `EarlyStopping` and of `replayTraining`.
enum OverfittingContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: [
          Call("accuracy gap", 0.9, 0.7), Call("loss gap", 0.25, 0.75), Call("new", 2, 0.0),
          Call("shouldStop", [0.9, 0.5, 0.6, 0.7]), Call("bestEpoch"), Call("bestLoss"),
        ]),
      DomainClass(
        "gaps",
        Localized(
          es: "brechas grandes, diminutas, nulas y negativas",
          en: "gaps that are large, tiny, zero and negative")
      ) { draws in
        let accuracy = Double(draws.integer(in: 10...90)) / 100
        let loss = Double(draws.integer(in: 1...400)) / 100
        let accuracies = [
          (1, 0), (0, 1), (accuracy, accuracy), (accuracy, accuracy + 0.001),
          (accuracy + 0.09, accuracy),
        ]
        let losses = [
          (loss, loss), (loss, loss + 0.001), (loss + 0.5, loss), (loss, 30), (40, 30), (30, 0),
        ]
        return accuracies.map { Call("accuracy gap", $0.0, $0.1) }
          + losses.map { Call("loss gap", $0.0, $0.1) }
      },
      curves(
        "curves",
        Localized(es: "curvas con empates y recaídas", en: "curves with ties and relapses")
      ) { draws in
        let losses = draws.integers(draws.integer(in: 1...9), in: 20...30)
        return StoppingTrial(losses, patience: draws.integer(in: 1...4))
      },
      curves("flat", Localized(es: "curvas planas", en: "flat curves")) { draws in
        StoppingTrial(
          Array(repeating: draws.integer(in: -9...60), count: draws.integer(in: 2...9)),
          patience: draws.integer(in: 0...4), delta: draws.integer(in: 0...3))
      },
      curves(
        "delta", Localized(es: "un minDelta que cambia el resultado", en: "a minDelta that matters")
      ) { draws in
        let delta = draws.integer(in: 1...6)
        let losses = draws.integers(draws.integer(in: 3...9), in: 20...40)
        return StoppingTrial(losses, patience: draws.integer(in: 0...4), delta: delta)
      },
      DomainClass(
        "boundary",
        Localized(es: "bajar justo minDelta, o algo más", en: "a fall of just minDelta, or of more")
      ) { draws in
        let delta = draws.integer(in: 1...6)
        var losses = [draws.integer(in: 50...60)]
        for _ in 0..<draws.integer(in: 2...6) {
          losses.append(max(0, losses[losses.count - 1] - delta - draws.integer(in: -1...1)))
        }
        // Falls of just 2/64, which are more than 0.03.
        let exact = (0..<4).map { 40 - 2 * $0 }
        return calls(StoppingTrial(losses, patience: draws.integer(in: 1...3), delta: delta))
          + calls(StoppingTrial(exact, patience: draws.integer(in: 2...9), delta: 2))
      },
      curves(
        "wide-delta",
        Localized(es: "un minDelta mayor que las pérdidas", en: "a minDelta beyond all losses")
      ) { draws in
        StoppingTrial(
          draws.integers(draws.integer(in: 1...5), in: 1...60), patience: draws.integer(in: 1...6),
          delta: draws.integer(in: 100...900))
      },
      curves(
        "impatient", Localized(es: "patience 0 y 1", en: "patience 0 and 1")
      ) { draws in
        var losses = [60]
        for _ in 0..<draws.integer(in: 0...5) {
          losses.append(losses[losses.count - 1] - draws.integer(in: 0...5))
        }
        return StoppingTrial(losses, patience: draws.integer(in: 0...1))
      },
      curves(
        "signs", Localized(es: "pérdidas cero y negativas", en: "losses of zero and below")
      ) { draws in
        var losses = draws.integers(draws.integer(in: 2...7), in: -6...2)
        losses[draws.integer(in: 0...1)] = 0
        return StoppingTrial(
          losses, patience: draws.integer(in: 1...3), delta: draws.integer(in: 0...2))
      },
      DomainClass(
        "not-finite",
        Localized(
          es: "pérdidas NaN y +∞, también la primera", en: "losses NaN and +∞, the first one too")
      ) { draws in
        let mixed = (0..<draws.integer(in: 1...7)).map { _ in
          draws.one(of: [.nan, .infinity, Double(draws.integer(in: 1...9)) / 4])
        }
        return [mixed, [.infinity], [.nan, .infinity], [.infinity, 0]].flatMap { losses in
          [
            Call("new", draws.integer(in: 0...4), draws.one(of: [0.0, 0.25])),
            Call("shouldStop", losses), Call("bestEpoch"), Call("bestLoss"),
            Call("replayTraining", losses, losses, draws.integer(in: 1...4), 0.0),
          ]
        }
      },
      DomainClass(
        "each-epoch",
        Localized(
          es: "bestEpoch y bestLoss tras cada época", en: "bestEpoch and bestLoss after each epoch")
      ) { draws in
        let losses = draws.integers(draws.integer(in: 1...5), in: 1...9).map { Double($0) / 4 }
        return [Call("new", 9, draws.one(of: [0.0, 0.5])), Call("bestEpoch"), Call("bestLoss")]
          + losses.flatMap {
            [Call("shouldStop", [$0]), Call("bestEpoch"), Call("bestLoss")]
          }
      },
      DomainClass("long", Localized(es: "cientos de épocas", en: "hundreds of epochs")) { draws in
        // Falls for more than 256 epochs, and waits for as many.
        [(260, draws.integer(in: 2...4)), (3, draws.integer(in: 260...280))].flatMap {
          falls, patience in
          let losses = (0..<falls + patience + 5).map { Double(900 - 3 * min($0, falls)) / 64 }
          return [
            Call("new", patience, 0.0), Call("shouldStop", losses), Call("bestEpoch"),
            Call("replayTraining", losses.map { $0 / 2 }, losses, patience, 0.0),
          ]
        }
      },
      DomainClass("two-rules", Localized(es: "dos reglas a la vez", en: "two rules side by side")) {
        draws in
        // Each waits for itself: neither stops.
        let (one, two) = (Double(draws.integer(in: 1...9)), Double(draws.integer(in: 10...19)))
        return [
          Call("new", 3, 0.0), Call("shouldStop", [one, one + 1]), Call("swap"),
          Call("new", 5, 0.25), Call("shouldStop", [two + 1, two, two + 1, two + 2]),
          Call("bestEpoch"), Call("swap"), Call("shouldStop", [one + 2]), Call("bestEpoch"),
          Call("bestLoss"), Call("swap"), Call("shouldStop", [two + 1]), Call("bestLoss"),
          // Alike in all, each waits for itself.
          Call("new", 3, 0.0), Call("shouldStop", [one, one + 1, one + 1]), Call("swap"),
          Call("new", 3, 0.0), Call("shouldStop", [two, two + 1, two + 1]), Call("swap"),
          Call("shouldStop", [one + 1]), Call("swap"), Call("shouldStop", [two - 1, two]),
        ]
      },
      DomainClass(
        "replayed-delta",
        Localized(
          es: "grabaciones en las que decide minDelta", en: "recordings where minDelta decides")
      ) { draws in
        // The lowest loss is not low enough, and comes a stop too late for those who forget delta.
        let (start, patience) = (draws.integer(in: 20...40), draws.integer(in: 2...4))
        let losses = [start] + Array(repeating: start - 1, count: patience + 2)
        let validation = losses.map { Double($0) / 8 }
        return [
          Call(
            "replayTraining", validation.indices.map { 9 - Double($0) }, validation, patience,
            0.25)
        ]
      },
      DomainClass(
        "replays",
        Localized(
          es: "grabaciones que paran o no, de 0 épocas o más",
          en: "recordings that stop or not, of 0 epochs or more")
      ) { draws in
        let flat = Array(repeating: 0.5, count: draws.integer(in: 2...6))
        let lost = [Double.nan, .infinity].map {
          Call("replayTraining", [1, 0.5, 0.25], [0.5, $0, 0.75], draws.integer(in: 2...4), 0.0)
        }
        return lost
          + [flat, [0.75]].map { Call("replayTraining", $0, $0, draws.integer(in: 0...4), 0.0) }
          + [0, 1, draws.integer(in: 2...4)].map { patience in
            let count = draws.integer(in: 0...8)
            let validation = (0..<count).map { _ in
              draws.integer(in: 0...7) == 0 ? .nan : Double(draws.integer(in: 10...30)) / 8
            }
            let training = draws.integers(count, in: 1...30).map { Double($0) / 8 }
            return Call(
              "replayTraining", training, validation, patience,
              draws.one(of: [0.0, 0.5]))
          }
      },
    ]
  ) { reference() }

  /// A curve and what is said of it.
  private static func curves(
    _ id: String, _ words: Localized, _ trial: @escaping @Sendable (inout Draws) -> StoppingTrial
  ) -> DomainClass {
    DomainClass(id, words) { calls(trial(&$0)) }
  }

  private static func calls(_ trial: StoppingTrial) -> [Call] {
    [
      Call("new", trial.rule.patience, trial.rule.minDelta), Call("shouldStop", trial.losses),
      Call("bestEpoch"), Call("bestLoss"),
    ]
  }
}
