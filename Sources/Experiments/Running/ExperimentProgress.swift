internal import Synchronization

/// How far an experiment has come.
package struct ExperimentProgress: Equatable, Sendable {
  /// Epochs trained so far, over all networks.
  package var epochsDone: Int
  /// Epochs to train, over all networks.
  package var epochsToDo: Int

  /// A state of an experiment.
  package init(epochsDone: Int, epochsToDo: Int) {
    self.epochsDone = epochsDone
    self.epochsToDo = epochsToDo
  }
}

/// Counts the epochs of networks that are trained at the same time.
final class ProgressCounter: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let report: @Sendable (ExperimentProgress) -> Void

  init(total: Int, _ report: @escaping @Sendable (ExperimentProgress) -> Void) {
    self.total = total
    self.report = report
  }

  /// Reports under the lock, so that no report overtakes another.
  func countEpoch() {
    done.withLock {
      $0 += 1
      report(ExperimentProgress(epochsDone: $0, epochsToDo: total))
    }
  }
}
