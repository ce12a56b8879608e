package import NeuralNetworks
internal import TensorBoard

/// Writes the course of a training where TensorBoard reads it.
///
/// The loss of each batch has the step as its step; losses and accuracies of an epoch have the
/// epoch, each under a tag of its own.
package struct TensorBoardRecorder: TrainingRecorder {
  private let writer: SummaryWriter

  /// A recorder that writes an event file into a directory, which is made if it is not there.
  package init(directory: String) throws {
    writer = try SummaryWriter(directory: directory)
  }

  /// Writes what the event tells.
  package func record(_ event: TrainingEvent) throws {
    switch event {
    case .batchEnded(let batch): try writer.addScalar("batch/loss", batch.loss, step: batch.step)
    case .epochEnded(let epoch, _):
      let values: [(String, Double?)] = [
        ("loss/train", epoch.trainingLoss), ("loss/test", epoch.validationLoss),
        ("accuracy/train", epoch.trainingAccuracy), ("accuracy/test", epoch.validationAccuracy),
        ("learning_rate", epoch.learningRate),
      ]
      for (tag, value) in values {
        if let value { try writer.addScalar(tag, value, step: epoch.epoch) }
      }
      try writer.flush()
    case .started, .finished: break
    }
  }

  /// Ends the file.
  package func close() throws { try writer.close() }
}
