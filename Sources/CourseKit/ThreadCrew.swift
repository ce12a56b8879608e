internal import Dispatch
internal import Synchronization

/// The helpers of a ``ThreadTeam`` and what they hold on to, so that the team can go.
final class ThreadCrew: Sendable {
  private struct State {
    var pass: Pass?
    var sleepers = 0
    var hasEnded = false

    mutating func takeSleepers() -> Int {
      defer { sleepers = 0 }
      return sleepers
    }
  }

  /// What is being done, and how far it is.
  private struct Pass: Sendable {
    /// A number, because no pointer is sent to other threads; the caller of `run` keeps what is there
    /// until all parts are done.
    let address: UInt
    let work: ThreadTeam.Work
    let count: Int
    let partLength: Int
    /// The index that the next part starts at.
    var next = 0

    func doPart(_ part: Range<Int>) {
      guard let context = UnsafeRawPointer(bitPattern: address) else { return }
      work(context, part.lowerBound, part.upperBound)
    }
  }

  private let state = Mutex(State())
  private let isBusy = Atomic(false)
  /// Passes begun so far: what a helper that is awake looks at.
  ///
  /// What a pass is, it learns under the lock.
  private let passes = Atomic(0)
  /// Indices that are not done yet: what the caller looks at in the end.
  private let remaining = Atomic(0)
  private let wake = DispatchSemaphore(value: 0)

  init(helpers: Int) {
    // Queues of their own, because a thread of a shared one would be missing there.
    for _ in 0..<helpers { DispatchQueue(label: "ThreadTeam").async { self.help() } }
  }

  func end() {
    let sleepers = state.withLock { state in
      state.hasEnded = true
      return state.takeSleepers()
    }
    passes.add(1, ordering: .relaxed)
    for _ in 0..<sleepers { wake.signal() }
  }

  /// Does a pass with the helpers, unless they are busy with one.
  func run(
    _ count: Int, _ partLength: Int, _ context: UnsafeRawPointer, _ work: ThreadTeam.Work
  ) -> Bool {
    guard !isBusy.exchange(true, ordering: .acquiring) else { return false }
    remaining.store(count, ordering: .relaxed)
    let pass = Pass(
      address: UInt(bitPattern: context), work: work, count: count, partLength: partLength)
    let sleepers = state.withLock { state in
      state.pass = pass
      // Before the lock opens, so that nobody falls asleep who has not seen it.
      passes.add(1, ordering: .relaxed)
      return state.takeSleepers()
    }
    for _ in 0..<sleepers { wake.signal() }
    doParts()
    waitUntilAllDone()
    isBusy.store(false, ordering: .releasing)
    return true
  }

  /// Does parts until all are begun.
  private func doParts() {
    while let (pass, part) = takePart() {
      pass.doPart(part)
      remaining.subtract(part.count, ordering: .releasing)
    }
  }

  private func takePart() -> (Pass, Range<Int>)? {
    state.withLock { state in
      guard let pass = state.pass else { return nil }
      let end = min(pass.next + pass.partLength, pass.count)
      state.pass?.next = end
      if end == pass.count { state.pass = nil }
      return (pass, pass.next..<end)
    }
  }

  private func waitUntilAllDone() {
    var rounds = 0
    while remaining.load(ordering: .acquiring) != 0 {
      rounds += 1
      // With fewer processors than threads, the one that is waited for may need this one.
      if rounds > 10_000 { yieldProcessor() }
    }
  }

  private func help() {
    var seen = 0
    while true {
      let now = passes.load(ordering: .relaxed)
      if now == seen {
        waitForPass(after: seen)
        continue
      }
      seen = now
      doParts()
      if state.withLock({ $0.hasEnded }) { return }
    }
  }

  /// Returns when a pass was begun, and perhaps now and then for no reason.
  private func waitForPass(after seen: Int) {
    let start = ContinuousClock.now
    repeat {
      for _ in 0..<200 where passes.load(ordering: .relaxed) != seen { return }
    } while ContinuousClock.now - start < Self.patience
    let sleeps = state.withLock { state in
      guard passes.load(ordering: .relaxed) == seen, !state.hasEnded else { return false }
      state.sleepers += 1
      return true
    }
    if sleeps { wake.wait() }
  }

  /// How long a helper waits awake.
  private static let patience = Duration.microseconds(200)
}
