internal import NeuralNetworks
internal import Training

/// Ends a training at the next good place once a signal has come; stands after what is to be told of
/// a whole epoch.
struct InterruptionRecorder: TrainingRecorder {
  /// The training ended because a signal asked for it.
  struct Stopped: Error {
    /// The number of the signal.
    var signal: Int32
    /// Whole epochs that were trained, those before the training went on included.
    var epochs: Int
    /// What a shell expects of a program that a signal ended: 130 for Ctrl-C.
    var status: Int32 { 128 + signal }
  }

  private let interruption: Interruption
  private var epochs = 0
  private var lastEpoch = 0

  init(_ interruption: Interruption) { self.interruption = interruption }

  mutating func record(_ event: TrainingEvent) throws {
    switch event {
    case .started(let plan):
      epochs = plan.epochsBefore
      lastEpoch = plan.epochsBefore + plan.epochs
    case .batchEnded: try check()
    case .epochEnded(_, let progress):
      epochs = progress.epoch
      // After the last one there is nothing left to stop.
      if epochs < lastEpoch { try check() }
    case .gradientsReady, .validated, .finished: break
    }
  }

  private func check() throws {
    if let signal = interruption.first { throw Stopped(signal: signal, epochs: epochs) }
  }
}
