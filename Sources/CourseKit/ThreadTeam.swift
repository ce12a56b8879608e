/// Threads that do a work together with the one that asks for it, and wait in between.
///
/// They wait awake for a moment, because the passes of a training step follow each other within
/// microseconds and a sleeping thread needs tens of them to wake; then they sleep. A pass allocates
/// nothing. The threads end with the team, which works for one thread at a time: when two ask at once,
/// one of them does its pass alone.
///
/// How a pass is divided depends on its size and the number of threads, never on who is faster.
///
/// ```swift
/// let team = ThreadTeam(threads: 2)
/// multiply(a, b, into: result, on: team)
/// ```
public final class ThreadTeam: Sendable {
  /// A part of a pass: what the pass was given, and the first index and the one after the last.
  ///
  /// A C function, because it captures nothing and so needs no memory.
  public typealias Work =
    @convention(c) @Sendable (_ context: UnsafeRawPointer, _ start: Int, _ end: Int) -> Void

  /// Threads that do a pass, the calling one among them.
  public let threads: Int

  private let crew: ThreadCrew?

  /// The calling thread and no other.
  public static let alone = ThreadTeam(threads: 1)

  /// A team of the calling thread and as many others as are missing.
  ///
  /// - Precondition: there is at least 1 thread.
  public init(threads: Int) {
    require(threads >= 1) { "a team needs at least 1 thread, got \(threads)" }
    self.threads = threads
    crew = threads > 1 ? ThreadCrew(helpers: threads - 1) : nil
  }

  deinit { crew?.end() }

  /// Calls `work` for parts of `0..<count`, which must not depend on each other, and returns when all
  /// are done.
  ///
  /// - Parameters:
  ///   - partLength: indices of a part, of which the last may have fewer.
  ///   - context: what `work` is given; it stays as it is until all is done.
  public func run(_ count: Int, partLength: Int, _ context: UnsafeRawPointer, _ work: Work) {
    guard let crew, count > partLength, crew.run(count, partLength, context, work) else {
      return work(context, 0, count)
    }
  }
}
