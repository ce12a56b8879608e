internal import Subprocess
internal import Synchronization

/// What a probe writes to standard error, read while it runs.
final class PrintedOutput: Sendable {
  private struct State {
    var kept: [UInt8] = []
    var isFinished = false
  }

  private let limit: Int
  private let state = Mutex(State())

  /// Keeps as many bytes as the limit allows.
  init(limit: Int) { self.limit = limit }

  /// What came so far.
  var text: String { String(decoding: state.withLock { $0.kept }, as: UTF8.self) }

  /// Reads until the end, and raises an alarm beyond the limit.
  func drain(_ output: SubprocessOutputSequence, beyond alarm: () -> Void) async {
    do {
      for try await chunk in output {
        let isOver = state.withLock { state in
          chunk.withUnsafeBytes { state.kept.append(contentsOf: $0.prefix(limit + 1)) }
          return state.kept.count > limit
        }
        if isOver {
          alarm()
          break
        }
      }
    } catch {
      // The stream broke with the process; what came is kept.
    }
    state.withLock { $0.isFinished = true }
  }

  /// Waits until all is read, and not longer than a while.
  ///
  /// A read cannot be cancelled, hence the looking again and again; usually once is enough.
  func finish(within limit: Duration) async {
    let deadline = ContinuousClock.now + limit
    var pause = Duration.microseconds(100)
    while !state.withLock({ $0.isFinished }), ContinuousClock.now < deadline {
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(20))
    }
  }
}
