internal import CourseKit
internal import Dispatch
internal import Synchronization

/// Batches on their way from a thread that makes them to the one that uses them, a few at a time.
///
/// A semaphore only says that something changed; what changed is always looked up under the lock, so
/// that a signal too many does no harm.
final class BatchQueue: Sendable {
  /// What the thread is to do next.
  enum Order {
    case startEpoch
    case make(Batch)
    case end
  }

  private struct State {
    /// Batches that are done, of the epoch that was asked for last.
    var filled: [Batch] = []
    /// Batches that may be written over.
    var spare: [Batch]
    /// Epochs that were asked for, and epochs that the thread has started.
    var wanted = 0
    var started = 0
    /// How the epoch ended: with an error, or with none.
    var end: Result<Void, any Error>?
    var isClosed = false
  }

  private let state: Mutex<State>
  private let makerWakes = DispatchSemaphore(value: 0)
  private let userWakes = DispatchSemaphore(value: 0)

  /// A queue for `capacity` batches.
  init(capacity: Int) {
    state = Mutex(
      State(spare: Array(repeating: Batch(inputs: .zeros([0]), labels: []), count: capacity)))
  }

  // MARK: The side that uses batches.

  /// Asks for the first batch of the next epoch, whatever is left of this one.
  func startEpoch() {
    state.withLock { state in
      state.wanted += 1
      state.end = nil
      state.spare += state.filled
      state.filled = []
    }
    makerWakes.signal()
  }

  /// Waits for the next batch, exchanges it for an old one, and says whether there was one.
  func exchange(_ batch: inout Batch) throws -> Bool {
    while true {
      let result: Result<Bool, any Error>? = state.withLock { state in
        guard !state.filled.isEmpty else { return state.end?.map { false } }
        // Exchanged and not copied: two holders of one buffer would make the next writer copy it.
        swap(&batch, &state.filled[0])
        state.spare.append(state.filled.removeFirst())
        return .success(true)
      }
      if let result {
        makerWakes.signal()
        return try result.get()
      }
      userWakes.wait()
    }
  }

  /// Lets the thread end.
  func close() {
    state.withLock { $0.isClosed = true }
    makerWakes.signal()
  }

  // MARK: The side that makes batches.

  /// Waits until there is something to do.
  func nextOrder() -> Order {
    while true {
      let order: Order? = state.withLock { state in
        if state.isClosed { return .end }
        if state.started < state.wanted {
          state.started += 1
          return .startEpoch
        }
        if state.started == 0 || state.end != nil { return nil }
        return state.spare.popLast().map(Order.make)
      }
      if let order { return order }
      makerWakes.wait()
    }
  }

  /// Takes what the thread made: a batch, or nothing at the end of the epoch, or an error.
  func accept(_ batch: Batch, _ result: Result<Bool, any Error>) {
    state.withLock { state in
      // Another epoch has been asked for in the meantime: this batch belongs to none.
      let isLate = state.started != state.wanted
      switch result {
      case .success(true) where !isLate: state.filled.append(batch)
      case .success(let hasMore):
        state.spare.append(batch)
        if !hasMore && !isLate { state.end = .success(()) }
      case .failure(let error):
        state.spare.append(batch)
        if !isLate { state.end = .failure(error) }
      }
    }
    userWakes.signal()
  }
}
