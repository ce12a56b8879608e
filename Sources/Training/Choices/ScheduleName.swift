internal import NeuralNetworks

/// The ways in which the learning rate changes during a training, by their names.
package enum ScheduleName: String, CaseIterable, Codable, Sendable {
  /// A tenth after each third of the epochs.
  case step
  /// Down along half a cosine, epoch by epoch.
  case cosine
  /// Up and down again, step by step.
  case oneCycle = "one-cycle"

  /// Makes a trainer follow the schedule for so many epochs of so many batches.
  func write(to options: inout TrainingOptions, rate: Double, epochs: Int, batches: Int) {
    switch self {
    case .step: options.schedule = StepLR(rate, stepSize: max(1, epochs / 3))
    case .cosine: options.schedule = CosineAnnealingLR(rate, length: epochs)
    case .oneCycle:
      options.schedule = OneCycleLR(maxRate: rate, totalSteps: max(1, epochs * batches))
      options.scheduleUnit = .batch
    }
  }
}
