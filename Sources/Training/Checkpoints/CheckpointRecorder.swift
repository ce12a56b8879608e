package import NeuralNetworks

/// Keeps a training in a folder: as it begins, and after each epoch.
package struct CheckpointRecorder: TrainingRecorder {
  private let folder: CheckpointFolder
  private let description: ModelDescription
  private let model: any ReferenceLayer
  private let optimizer: any StatefulOptimizer
  private let settings: [String: String]
  /// How far the training had come when this one began.
  private let start: TrainingProgress
  private var epochs: [TrainingEvent.EpochResult]

  /// A recorder of the training of a model, and of the epochs before if it goes on with one.
  ///
  /// - Throws: ``CheckpointError/noFolder(path:)`` when the folder cannot be made.
  package init(
    _ folder: CheckpointFolder, model: any ReferenceLayer, description: ModelDescription,
    optimizer: any StatefulOptimizer, settings: [String: String], goingOnFrom start: Checkpoint?
  ) throws {
    self.folder = folder
    self.description = description
    self.model = model
    self.optimizer = optimizer
    self.settings = settings
    self.start = start?.progress ?? TrainingProgress()
    epochs = start?.epochs ?? []
    try folder.create()
  }

  /// Replaces what was kept, where the event is a place to go on from.
  package mutating func record(_ event: TrainingEvent) throws {
    switch event {
    case .started: try write(start)
    case .epochEnded(let epoch, let progress):
      epochs.append(epoch)
      try write(progress)
    case .gradientsReady, .batchEnded, .validated, .finished: break
    }
  }

  private func write(_ progress: TrainingProgress) throws {
    try folder.write(
      Checkpoint(
        model: ModelFile(description, state: model.state), optimizer: optimizer.state,
        progress: progress, generators: model.generators, epochs: epochs, settings: settings))
  }
}
