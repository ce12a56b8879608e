internal import Images

/// What an experiment is given: the data, how long to train, and who wants to know.
struct ExperimentRun: Sendable {
  /// What to train and test on.
  var data: TrainTestSplit
  /// Epochs and seeds.
  var settings: ExperimentSettings
  /// Where each training is kept as it ends; `nil` for nowhere.
  var cache: OutcomeCache.Folder?
  /// Told after each epoch.
  var onProgress: @Sendable (ExperimentProgress) -> Void

  /// Trains a network for each pair of a variant and a seed, and gives the curves of each variant
  /// in the order of the seeds.
  ///
  /// The tasks never wait, so the runtime works on as many as there are cores.
  func curves<Variant: Sendable>(
    of variants: [Variant],
    _ train:
      @escaping @Sendable (
        _ variant: Variant, _ seed: UInt64, _ onEpoch: () throws -> Void
      ) throws -> TrainingCurve
  ) async throws -> [[TrainingCurve]] {
    let jobs = settings.seeds.flatMap { seed in variants.map { ($0, seed) } }
    let counter = ProgressCounter(total: jobs.count * settings.epochs, onProgress)
    let curves = try await withThrowingTaskGroup(
      of: (Int, TrainingCurve).self, returning: [Int: TrainingCurve].self
    ) { group in
      for (index, (variant, seed)) in jobs.enumerated() {
        group.addTask {
          let curve = try train(variant, seed) {
            try Task.checkCancellation()
            counter.countEpoch()
          }
          return (index, curve)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return variants.indices.map { variant in
      settings.seeds.indices.compactMap { curves[$0 * variants.count + variant] }
    }
  }
}

extension ExperimentRun {
  /// Trains each setting with every seed, and gives the outcomes of each in the order of the seeds.
  func outcomes(of settings: [Setting]) async throws -> [[Outcome]] {
    let seeds = self.settings.seeds
    let jobs = seeds.flatMap { seed in settings.map { ($0, seed) } }
    let counter = ProgressCounter(total: jobs.count * self.settings.epochs, onProgress)
    let (data, epochs, cache) = (data, self.settings.epochs, cache)
    let outcomes = try await withThrowingTaskGroup(
      of: (Int, Outcome).self, returning: [Int: Outcome].self
    ) { group in
      for (index, (setting, seed)) in jobs.enumerated() {
        group.addTask {
          try Task.checkCancellation()
          if let kept = cache?.outcome(of: setting, seed: seed) {
            for _ in 0..<epochs { counter.countEpoch() }
            return (index, kept)
          }
          let outcome = try setting.train(data, epochs, seed) {
            try Task.checkCancellation()
            counter.countEpoch()
          }
          cache?.keep(outcome, of: setting, seed: seed)
          return (index, outcome)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return settings.indices.map { setting in
      seeds.indices.compactMap { outcomes[$0 * settings.count + setting] }
    }
  }
}
