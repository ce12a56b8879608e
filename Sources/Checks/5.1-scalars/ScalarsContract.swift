internal import CourseKit
internal import Localization
internal import Wire

/// The documented domain of `logTraining`.
enum ScalarsContract {
  static let all = Contract(
    [
      DomainClass(
        "example", Localized(es: "el ejemplo de arriba", en: "the example above"),
        calls: example.session()),
      DomainClass(
        "several",
        Localized(es: "de 2 a 6 épocas de 2 a 6 lotes", en: "2 to 6 epochs of 2 to 6 batches")
      ) { draws in
        let (few, many) = (draws.integer(in: 2...3), draws.integer(in: 4...6))
        return ScalarsTrial(&draws, epochs: few, batchesPerEpoch: many).session()
          + ScalarsTrial(&draws, epochs: many, batchesPerEpoch: few).session()
      },
      DomainClass("one-epoch", Localized(es: "una sola época", en: "a single epoch")) { draws in
        let batches = draws.integer(in: 2...4)
        return ScalarsTrial(&draws, epochs: 1, batchesPerEpoch: batches).session()
      },
      DomainClass(
        "one-batch", Localized(es: "un solo lote por época", en: "a single batch an epoch")
      ) { draws in
        let epochs = draws.integer(in: 2...4)
        return ScalarsTrial(&draws, epochs: epochs, batchesPerEpoch: 1).session()
          + ScalarsTrial(&draws, epochs: 1, batchesPerEpoch: 1).session()
      },
      DomainClass("no-epochs", Localized(es: "0 épocas", en: "0 epochs")) { draws in
        ScalarsTrial(&draws, epochs: 1, batchesPerEpoch: 2).session(epochs: 0)
      },
      DomainClass(
        "sizes", Localized(es: "lotes de 1 a 500 ejemplos", en: "batches of 1 to 500 examples")
      ) { draws in
        var trial = ScalarsTrial(&draws, epochs: 2, batchesPerEpoch: 3)
        // The last batch is not always the smallest.
        trial.counts =
          ([1, 300, 7] + [draws.integer(in: 256...500), draws.integer(in: 2...9), 40])
        trial.correct = trial.counts.map { draws.integer(in: 0...$0) }
        return trial.session()
      },
      DomainClass(
        "all-or-none",
        Localized(es: "épocas con todo o nada acertado", en: "epochs with all or none right")
      ) { draws in
        var trial = ScalarsTrial(&draws, epochs: 3, batchesPerEpoch: 2)
        trial.correct = trial.counts.indices.map { [0, trial.counts[$0], $0][$0 / 2] }
        trial.validationAccuracies = [1, 0, 1, 0]
        return trial.session()
      },
      DomainClass(
        "nan",
        Localized(
          es: "pérdidas de 0, negativas y NaN", en: "losses of 0, negative and NaN")
      ) { draws in
        var trial = ScalarsTrial(&draws, epochs: 4, batchesPerEpoch: 2)
        for batch in 0...1 { trial.losses[batch] = 0 }
        trial.losses[draws.integer(in: 2...3)] = .nan
        trial.losses[draws.integer(in: 6...7)] = -1.5
        trial.validationLosses[1] = 0
        trial.validationLosses[3] = .nan
        return trial.session()
      },
      DomainClass("many", Localized(es: "más de 64 lotes", en: "more than 64 batches")) { draws in
        let each = draws.integer(in: 22...25)
        return ScalarsTrial(&draws, epochs: 3, batchesPerEpoch: each).session()
      },
      DomainClass(
        "at-once",
        Localized(
          es: "lo que ya está escrito en cada llamada", en: "what is written already at each call")
      ) { draws in
        [3, 2].flatMap { epochs in
          let calls = ScalarsTrial(&draws, epochs: epochs, batchesPerEpoch: 3).beginning()
          return [calls[0], Call("watch")] + calls.dropFirst() + [Call("logged")]
        }
      },
      DomainClass(
        "batch-fails", Localized(es: "un error de trainBatch", en: "an error of trainBatch")
      ) { draws in
        let trial = ScalarsTrial(&draws, epochs: 3, batchesPerEpoch: 3)
        // The very first, the last of an epoch, the first of one, and one in the middle.
        return [0, 6, 8, 9].flatMap { trial.session(failing: $0) }
      },
      DomainClass(
        "validate-fails", Localized(es: "un error de validate", en: "an error of validate")
      ) { draws in
        let trial = ScalarsTrial(&draws, epochs: 3, batchesPerEpoch: 2)
        return [2, 5, 8].flatMap { trial.session(failing: $0) }
      },
      DomainClass(
        "open", Localized(es: "el writer, que sigue abierto", en: "the writer, which stays open")
      ) { draws in
        let trial = ScalarsTrial(&draws, epochs: 2, batchesPerEpoch: 2)
        return [nil, 3].flatMap { trial.beginning(failing: $0) + [Call("log more")] }
          + trial.beginning(epochs: 0) + [Call("log more")]
      },
    ]
  ) { ScalarsReference.reference() }

  /// Two epochs of two batches, of 2 examples and of 1.
  private static let example = ScalarsTrial(
    epochs: 2, batchesPerEpoch: 2, losses: [0.9, 0.6, 0.5, 0.2], correct: [1, 1, 2, 1],
    counts: [2, 1, 2, 1], validationLosses: [1.5, 0.9, 0.6],
    validationAccuracies: [0.1, 0.5, 0.75])
}

extension ScalarsTrial {
  /// The training, up to its end or to the call that fails.
  fileprivate func beginning(epochs: Int? = nil, failing: Int? = nil) -> [Call] {
    [Call("prepare", values: outcomes.map(\.wireValue))]
      + (failing.map { [Call("failing", $0)] } ?? [])
      + [Call("logTraining", epochs ?? self.epochs, batchesPerEpoch)]
  }

  /// The training, and then its curves and whether an error came out.
  fileprivate func session(epochs: Int? = nil, failing: Int? = nil) -> [Call] {
    beginning(epochs: epochs, failing: failing) + [Call("threw")]
      + (["batch/loss"] + Self.epochTags).map { Call("curve", $0) }
  }
}
