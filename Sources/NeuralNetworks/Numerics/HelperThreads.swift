internal import CourseKit
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Threads that do parts of a pass over many numbers and sleep in between.
///
/// There are as many, with the calling one, as matrix products may use; with one, or for few
/// numbers, the caller does everything. A pass allocates nothing, unlike
/// `DispatchQueue.concurrentPerform`, which takes several blocks of memory each time. The threads
/// end with their owner, which calls from one thread at a time.
final class HelperThreads {
  /// A part of a pass: what the pass was given, and the first and the last index but one.
  ///
  /// A C function, because it captures nothing and so needs no memory.
  typealias Work =
    @convention(c) @Sendable (
      _ context: UnsafeRawPointer, _ start: Int, _ end: Int
    ) -> Void

  /// Indices of a part: enough to pay for taking it, and so few that nobody waits long for another.
  private static let partLength = 1 << 14

  private let shared = Shared()

  deinit { shared.end() }

  /// Calls `work` for parts of `0..<count`, which must not depend on each other, and returns when all
  /// are done.
  func run(_ count: Int, _ context: UnsafeRawPointer, _ work: Work) {
    let threads = min(matrixProductThreads, count / Self.partLength)
    guard threads > 1 else { return work(context, 0, count) }
    shared.begin(Pass(context: context, work: work, count: count), threads)
    shared.doParts()
    shared.allDone.wait()
  }

  /// What is being done, and how far it is.
  private struct Pass: Sendable {
    /// A number, because no pointer is sent to other threads; the caller of `run` keeps what is there
    /// until all parts are done.
    let address: UInt
    let work: Work
    let count: Int
    /// The index that the next part starts at.
    var next = 0
    /// Indices whose part is not done yet.
    var remaining: Int

    init(context: UnsafeRawPointer, work: Work, count: Int) {
      (address, self.work, self.count, remaining) = (UInt(bitPattern: context), work, count, count)
    }

    func doPart(_ part: Range<Int>) {
      guard let context = UnsafeRawPointer(bitPattern: address) else { return }
      work(context, part.lowerBound, part.upperBound)
    }
  }

  /// What the threads hold on to, so that the owner can go.
  private final class Shared: Sendable {
    private struct State {
      var pass: Pass?
      var helpers = 0
      var hasEnded = false
    }

    /// Signalled once for each pass, by whoever does its last part.
    let allDone = DispatchSemaphore(value: 0)
    private let wake = DispatchSemaphore(value: 0)
    private let state = Mutex(State())

    /// Offers a pass to the helpers.
    func begin(_ pass: Pass, _ threads: Int) {
      let missing = state.withLock { state in
        state.pass = pass
        let missing = max(0, threads - 1 - state.helpers)
        state.helpers += missing
        return missing
      }
      for _ in 0..<missing { Thread.detachNewThread { self.help() } }
      for _ in 1..<threads { wake.signal() }
    }

    func end() {
      let helpers = state.withLock { state in
        state.hasEnded = true
        return state.helpers
      }
      for _ in 0..<helpers { wake.signal() }
    }

    private func help() {
      while true {
        wake.wait()
        if state.withLock({ $0.hasEnded }) { return }
        doParts()
      }
    }

    /// Does parts until all are begun.
    ///
    /// A helper that wakes late finds none, or those of the next pass.
    func doParts() {
      while let (pass, part) = takePart() {
        pass.doPart(part)
        if isLast(part.count) { allDone.signal() }
      }
    }

    private func takePart() -> (Pass, Range<Int>)? {
      state.withLock { state in
        guard let pass = state.pass, pass.next < pass.count else { return nil }
        let end = min(pass.next + HelperThreads.partLength, pass.count)
        state.pass?.next = end
        return (pass, pass.next..<end)
      }
    }

    private func isLast(_ count: Int) -> Bool {
      state.withLock { state in
        guard let remaining = state.pass?.remaining else { return false }
        state.pass?.remaining = remaining - count
        if remaining == count { state.pass = nil }
        return remaining == count
      }
    }
  }
}
