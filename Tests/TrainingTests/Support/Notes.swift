import NeuralNetworks
import Training

/// What several recorders wrote down, in the order in which they were told.
final class Notes {
  var lines: [String] = []
}

/// A recorder that writes down what it is told, and fails when asked to.
struct NotingRecorder: TrainingRecorder {
  struct Failed: Error, Equatable { var name: String }

  let name: String
  let notes: Notes
  var failsAtStep: Int?
  var failsToClose = false

  mutating func record(_ event: TrainingEvent) throws {
    switch event {
    case .started(let plan): notes.lines.append("\(name) \(plan.epochsBefore)+\(plan.epochs)")
    case .batchEnded(let batch):
      if batch.step == failsAtStep { throw Failed(name: name) }
    case .epochEnded(let epoch, let progress):
      notes.lines.append("\(name) \(epoch.epoch)=\(progress.epoch)")
    case .gradientsReady, .validated: break
    case .finished(let summary): notes.lines.append("\(name) all \(summary.epochs.count)")
    }
  }

  mutating func close() throws {
    notes.lines.append("\(name) closed")
    if failsToClose { throw Failed(name: name) }
  }
}
