internal import Synchronization

/// Ends a worker that shows no progress.
final class Watchdog: Sendable {
  private let allowance: Mutex<(total: Int, rest: Int)>

  /// A watchdog that waits for so many seconds.
  init(seconds: Int) { allowance = Mutex((seconds, seconds)) }

  /// There was progress; the next may take so many seconds.
  func restart(seconds: Int) { allowance.withLock { $0 = (seconds, seconds) } }

  /// Watches until it is cancelled.
  ///
  /// Seconds are counted one by one, since a machine that was asleep has made no progress either.
  func watch(_ leash: Leash) async {
    while (try? await Task.sleep(for: .seconds(1))) != nil {
      let spent = allowance.withLock { allowance in
        allowance.rest -= 1
        return allowance.rest <= 0 ? allowance.total : nil
      }
      if let spent { return leash.end(because: .silent(seconds: spent)) }
    }
  }
}
