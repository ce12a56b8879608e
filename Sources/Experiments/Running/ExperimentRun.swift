internal import Images

/// What an experiment is given: the data, how long to train, and who wants to know.
struct ExperimentRun: Sendable {
  /// What to train and test on.
  var data: TrainTestSplit
  /// Epochs and seeds.
  var settings: ExperimentSettings
  /// Where each training is kept as it ends; `nil` for nowhere.
  var cache: OutcomeCache.Folder?
  /// Where each training is logged for TensorBoard; `nil` for nowhere.
  var log: OutcomeLog?
  /// Told after each epoch.
  var onProgress: @Sendable (ExperimentProgress) -> Void

  /// Trains each variant with every seed, and gives what came of each in the order of the seeds.
  ///
  /// The tasks never wait, so the runtime works on as many as there are cores. Training tells each of
  /// its epochs, of which a variant has so many times as many as the run is set to.
  func results<Variant: Sendable, Result: Sendable>(
    of variants: [Variant], times: [Int]? = nil,
    _ train:
      @escaping @Sendable (
        _ variant: Variant, _ seed: UInt64, _ onEpoch: @escaping () throws -> Void
      ) throws -> Result
  ) async throws -> [[Result]] {
    let jobs = settings.seeds.flatMap { seed in variants.map { ($0, seed) } }
    let epochs = (times ?? variants.map { _ in 1 }).reduce(0, +) * settings.epochs
    let counter = ProgressCounter(total: epochs * settings.seeds.count, onProgress)
    let results = try await withThrowingTaskGroup(
      of: (Int, Result).self, returning: [Int: Result].self
    ) { group in
      for (index, (variant, seed)) in jobs.enumerated() {
        group.addTask {
          try Task.checkCancellation()
          let result = try train(variant, seed) {
            try Task.checkCancellation()
            counter.countEpoch()
          }
          return (index, result)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return variants.indices.map { variant in
      settings.seeds.indices.compactMap { results[$0 * variants.count + variant] }
    }
  }

  /// Trains each setting with every seed, but for what was kept of a run that was stopped.
  func outcomes(of settings: [Setting]) async throws -> [[Outcome]] {
    let (data, epochs, cache, log) = (data, self.settings.epochs, cache, log)
    return try await results(of: settings, times: settings.map(\.times)) {
      setting, seed, onEpoch in
      let epochs = epochs * setting.times
      if let kept = cache?.outcome(of: setting, seed: seed) {
        for _ in 0..<epochs { try onEpoch() }
        try log?.write(kept, of: setting, seed: seed)
        return kept
      }
      let outcome = try setting.train(data, epochs, seed, onEpoch)
      cache?.keep(outcome, of: setting, seed: seed)
      try log?.write(outcome, of: setting, seed: seed)
      return outcome
    }
  }
}
