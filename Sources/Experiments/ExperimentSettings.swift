/// How long an experiment trains and how often it is repeated.
package struct ExperimentSettings: Equatable, Sendable {
  /// Passes over the training images, at least 1.
  package let epochs: Int
  /// One repetition for each, at least one.
  package let seeds: [UInt64]

  /// Settings of a run.
  ///
  /// - Precondition: there is at least one epoch and one seed.
  package init(epochs: Int, seeds: [UInt64]) {
    precondition(epochs >= 1, "an experiment trains at least 1 epoch, got \(epochs)")
    precondition(!seeds.isEmpty, "an experiment has at least one seed")
    self.epochs = epochs
    self.seeds = seeds
  }

  /// The same with other epochs, as many seeds as a count, or seeds that follow upon another first one.
  ///
  /// - Precondition: epochs and count are at least 1.
  package func changed(
    epochs: Int? = nil, seedCount: Int? = nil, firstSeed: Int? = nil
  ) -> ExperimentSettings {
    var seeds = self.seeds
    if seedCount != nil || firstSeed != nil {
      let first = UInt64(firstSeed ?? 1)
      seeds = (0..<(seedCount ?? seeds.count)).map { first + UInt64($0) }
    }
    return ExperimentSettings(epochs: epochs ?? self.epochs, seeds: seeds)
  }
}
