package import NeuralNetworks

/// How a network is trained: everything but the pictures.
package struct TrainingConfiguration: Equatable, Sendable {
  /// Which network.
  package var network: NetworkChoice
  /// What fills the weights of a fresh one.
  package var initializer: InitializerName
  /// What changes the weights.
  package var optimizer: OptimizerChoice
  /// How the learning rate changes; `nil` for not at all.
  package var schedule: ScheduleName?
  /// Gradients are scaled down to this norm; `nil` leaves them alone.
  package var maxGradientNorm: Double?
  /// In what batches the pictures come.
  package var batches: BatchChoice
  /// Passes over the pictures, those before a training goes on included.
  package var epochs: Int
  /// After how many epochs without progress the training stops, with the best weights; `nil` for
  /// never.
  package var patience: Int?
  /// The seed of the weights, of dropout and of the order of the pictures.
  package var seed: UInt64
  /// Threads that train together.
  package var threads: Int

  /// A configuration.
  package init(
    network: NetworkChoice = .mlp(), initializer: InitializerName = .pytorch,
    optimizer: OptimizerChoice = OptimizerChoice(), schedule: ScheduleName? = nil,
    maxGradientNorm: Double? = nil, batches: BatchChoice = BatchChoice(), epochs: Int = 5,
    patience: Int? = nil, seed: UInt64 = 1, threads: Int = 1
  ) {
    self.network = network
    self.initializer = initializer
    self.optimizer = optimizer
    self.schedule = schedule
    self.maxGradientNorm = maxGradientNorm
    self.batches = batches
    self.epochs = epochs
    self.patience = patience
    self.seed = seed
    self.threads = threads
  }

  /// What a trainer does beside steps, for epochs of so many batches.
  func trainingOptions(batches: Int) -> TrainingOptions {
    var options = TrainingOptions(
      maxGradientNorm: maxGradientNorm,
      earlyStopping: patience.map { EarlyStopping(patience: $0, restoresBest: true) })
    schedule?.write(
      to: &options, rate: optimizer.learningRate, epochs: epochs, batches: batches)
    return options
  }
}
