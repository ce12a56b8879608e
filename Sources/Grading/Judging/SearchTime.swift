internal import Synchronization

/// The time that may be spent on looking for the parts at fault in an exercise.
///
/// A part can be so slow that trying all of them would take longer than anybody waits.
final class SearchTime: Sendable {
  /// All of it, in seconds.
  let seconds: Double
  private let spent = Mutex(0.0)

  /// As much time as said.
  init(seconds: Double = 60) { self.seconds = seconds }

  /// What is left of it.
  var rest: Double { seconds - spent.withLock { $0 } }

  /// Takes off what has passed since a moment.
  func spend(since start: ContinuousClock.Instant) {
    let seconds = (ContinuousClock.now - start).milliseconds / 1000
    spent.withLock { $0 += seconds }
  }
}
