import CourseKit
import Dispatch
import Images
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct PrefetcherTests {
  private let images = LabeledImages.noise(count: 50, height: 4, width: 4, channels: 3)
  private let pipeline = TensorPipeline(Compose([HorizontalFlip(), GaussianNoise()]), nil)

  private func loader(dropLast: Bool = false) throws -> DataLoader {
    try DataLoader(
      images, pipeline: pipeline, batchSize: 8, shuffle: true, seed: 2, dropLast: dropLast)
  }

  /// Batches of an epoch, or of its first part.
  private func epoch(_ source: inout some BatchSource, limit: Int = .max) throws -> [Batch] {
    var batches: [Batch] = []
    var batch = Batch(inputs: .zeros([0]), labels: [])
    source.startEpoch()
    while batches.count < limit, try source.next(into: &batch) { batches.append(batch) }
    return batches
  }

  private func expectEqual(_ a: [Batch], _ b: [Batch]) {
    #expect(a.map(\.inputs) == b.map(\.inputs))
    #expect(a.map(\.labels) == b.map(\.labels))
  }

  @Test(arguments: [1, 2, 5], [false, true])
  func givesTheSameBatches(capacity: Int, dropLast: Bool) throws {
    var plain = try loader(dropLast: dropLast)
    var ahead = Prefetcher(plain, capacity: capacity)
    #expect(ahead.batchCount == plain.batchCount)
    #expect(ahead.exampleCount == plain.exampleCount)
    // Whole epochs, epochs left at once, in the middle and just before their end.
    for limit in [Int.max, 0, 3, .max, 0, 0, 6, 7, 1, .max] {
      expectEqual(try epoch(&ahead, limit: limit), try epoch(&plain, limit: limit))
    }
  }

  @Test func startsByItselfAndStaysAtTheEnd() throws {
    let ahead = Prefetcher(try loader())
    var batch = Batch(inputs: .zeros([0]), labels: [])
    for _ in 0..<7 { #expect(try ahead.next(into: &batch)) }
    #expect(try !ahead.next(into: &batch))
    #expect(try !ahead.next(into: &batch))
  }

  @Test func aBatchThatSomebodyKeepsIsNotWrittenOver() throws {
    var plain = try loader()
    var ahead = Prefetcher(plain)
    let kept = try (0..<5).map { _ in try epoch(&ahead) }
    for batches in kept { expectEqual(batches, try epoch(&plain)) }
  }

  @Test func usesItsBuffersAgain() throws {
    let ahead = Prefetcher(try loader(dropLast: true), capacity: 2)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var addresses: Set<UnsafePointer<Float>?> = []
    for _ in 0..<20 {
      ahead.startEpoch()
      while try ahead.next(into: &batch) {
        addresses.insert(batch.inputs.elements.withUnsafeBufferPointer(\.baseAddress))
      }
    }
    // Two in the queue, the one in use, and the loader's own.
    #expect(addresses.count <= 4)
  }

  /// Counts what it is asked for, fails at one batch, and says when it is gone.
  private struct Counter: BatchSource, Sendable {
    final class Life: Sendable {
      let made = Mutex(0)
      let ended = DispatchSemaphore(value: 0)
      func isGone() -> Bool { ended.wait(timeout: .now() + 20) == .success }
    }
    final class Guard: Sendable {
      let life: Life
      init(_ life: Life) { self.life = life }
      deinit { life.ended.signal() }
    }
    struct Failure: Error {}

    let exampleCount = 1000
    let batchCount = 1000
    let owner: Guard
    var failsAt = Int.max
    private var position = 0

    init(_ life: Life, failsAt: Int = .max) {
      owner = Guard(life)
      self.failsAt = failsAt
    }

    mutating func startEpoch() { position = 0 }

    mutating func next(into batch: inout Batch) throws -> Bool {
      if position == failsAt { throw Failure() }
      position += 1
      owner.life.made.withLock { $0 += 1 }
      batch = Batch(inputs: .zeros([1, 1]), labels: [position])
      return position < 1000
    }
  }

  @Test func makesNoMoreThanItsCapacityAhead() throws {
    let life = Counter.Life()
    let ahead = Prefetcher(Counter(life), capacity: 3)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    for count in 1...50 {
      #expect(try ahead.next(into: &batch))
      #expect(batch.labels == [count])
      #expect(life.made.withLock(\.self) <= count + 3)
    }
  }

  @Test func theThreadEndsWhenNobodyWantsMore() throws {
    // Never started, in the middle of an epoch, and after one.
    for count in [nil, 0, 5, 2000] {
      let life = Counter.Life()
      do {
        let ahead = Prefetcher(Counter(life))
        var batch = Batch(inputs: .zeros([0]), labels: [])
        if let count {
          ahead.startEpoch()
          for _ in 0..<count { _ = try ahead.next(into: &batch) }
        }
      }
      #expect(life.isGone())
    }
  }

  @Test func errorsComeInTheirPlace() throws {
    let life = Counter.Life()
    let ahead = Prefetcher(Counter(life, failsAt: 4))
    var batch = Batch(inputs: .zeros([0]), labels: [])
    for _ in 0..<2 {
      ahead.startEpoch()
      for count in 1...4 {
        #expect(try ahead.next(into: &batch))
        #expect(batch.labels == [count])
      }
      #expect(throws: Counter.Failure.self) { try ahead.next(into: &batch) }
    }
  }
}
