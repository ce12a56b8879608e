public import CourseKit
internal import Dispatch

/// Makes the next batches on another thread while the network learns from this one.
///
/// The batches are those of the loader, to the bit. The thread waits while `capacity` batches are
/// ready, and ends when the prefetcher goes.
///
/// ```swift
/// let loader = Prefetcher(DataLoader(data.train, pipeline: pipeline, batchSize: 128, shuffle: true))
/// ```
public final class Prefetcher: BatchSource {
  /// Examples in an epoch.
  public let exampleCount: Int
  /// Batches in an epoch.
  public let batchCount: Int

  private let queue: BatchQueue
  private var hasStarted = false

  /// The batches of a loader, from its next epoch on.
  ///
  /// - Parameter capacity: how many batches may be ready before they are asked for.
  /// - Precondition: `capacity` is at least 1.
  public init(_ loader: some BatchSource & Sendable, capacity: Int = 2) {
    precondition(capacity >= 1, "a queue holds at least 1 batch, got \(capacity)")
    exampleCount = loader.exampleCount
    batchCount = loader.batchCount
    let queue = BatchQueue(capacity: capacity)
    self.queue = queue
    // A queue of its own: the thread waits most of the time, and others are not to wait for it.
    DispatchQueue(label: "Prefetcher").async { make(loader, queue) }
  }

  deinit { queue.close() }

  /// Goes back to the start of an epoch, in a new order if the loader shuffles.
  public func startEpoch() {
    hasStarted = true
    queue.startEpoch()
  }

  /// Exchanges the batch for the next one and says whether there was one.
  ///
  /// - Throws: what the loader threw when it made that batch.
  public func next(into batch: inout Batch) throws -> Bool {
    if !hasStarted { startEpoch() }
    return try queue.exchange(&batch)
  }
}

/// Makes batches until nobody wants any more.
private func make(_ loader: some BatchSource & Sendable, _ queue: BatchQueue) {
  var loader = loader
  while true {
    switch queue.nextOrder() {
    case .end: return
    case .startEpoch: loader.startEpoch()
    case .make(var batch):
      let result = Result { try loader.next(into: &batch) }
      queue.accept(batch, result)
    }
  }
}
