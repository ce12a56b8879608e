internal import NeuralNetworks

/// Recorders that a training does not depend on, such as a log: one that fails is told no more, and
/// the training goes on.
///
/// ```swift
/// var observers = TrainingObservers([log])
/// let summary = try session.train(telling: [checkpoints], observers: &observers)
/// if let error = observers.failures.first { print("the log is not whole:", error) }
/// ```
package struct TrainingObservers {
  private var recorders: [any TrainingRecorder]
  /// Why some of them stopped, in the order in which it happened.
  package private(set) var failures: [any Error] = []

  /// Recorders, which are told in this order.
  package init(_ recorders: [any TrainingRecorder] = []) { self.recorders = recorders }

  /// Whether one of them has a use for gradients.
  var needsGradients: Bool { recorders.contains { $0.needsGradients } }

  /// Tells those that have not failed.
  mutating func record(_ event: TrainingEvent) {
    keep { try $0.record(event) }
  }

  /// Closes those that have not failed.
  mutating func close() {
    keep { try $0.close() }
  }

  private mutating func keep(_ work: (inout any TrainingRecorder) throws -> Void) {
    var failed: [Int] = []
    for index in recorders.indices {
      do { try work(&recorders[index]) } catch {
        failures.append(error)
        failed.append(index)
      }
    }
    for index in failed.reversed() { recorders.remove(at: index) }
  }
}
