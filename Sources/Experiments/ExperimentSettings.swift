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

  /// The same with other epochs, or with the seeds from 1 to a count.
  ///
  /// - Precondition: both are at least 1.
  package func changed(epochs: Int? = nil, seedCount: Int? = nil) -> ExperimentSettings {
    ExperimentSettings(
      epochs: epochs ?? self.epochs,
      seeds: seedCount.map { (0..<$0).map { UInt64($0) + 1 } } ?? seeds)
  }
}
