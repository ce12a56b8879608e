package import NeuralNetworks

/// Listens to the events of a training: a bar in a terminal, a log for TensorBoard, checkpoints.
///
/// What an error does is not the recorder's to say: it ends a training that depends on the recorder,
/// as on its checkpoints, and is noted where the recorder only observes (``TrainingObservers``).
package protocol TrainingRecorder {
  /// Whether it is to be told the gradients of the last step of each epoch; not unless said.
  var needsGradients: Bool { get }

  /// Takes note of an event.
  mutating func record(_ event: TrainingEvent) throws

  /// Ends what was begun, after the training and whether or not it came to its end; nothing unless
  /// said.
  mutating func close() throws
}

extension TrainingRecorder {
  /// No use for them.
  package var needsGradients: Bool { false }

  /// Nothing to end.
  package mutating func close() throws {}
}

extension [any TrainingRecorder] {
  /// Tells every recorder, in order; after one that fails, the others are not told.
  mutating func record(_ event: TrainingEvent) throws {
    for index in indices { try self[index].record(event) }
  }

  /// Closes every recorder, those after one that fails too.
  ///
  /// - Throws: the first error.
  mutating func close() throws {
    var first: (any Error)?
    for index in indices {
      do { try self[index].close() } catch { first = first ?? error }
    }
    if let first { throw first }
  }
}
