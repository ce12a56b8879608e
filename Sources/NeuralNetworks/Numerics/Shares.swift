internal import CourseKit
internal import Dispatch

/// Runs the body over disjoint ranges that together are `0..<count`: side by side on as many threads
/// as matrix products may use when there is enough to do, else all at once.
///
/// What the body does to an element must not depend on the others, so that the number of threads
/// changes no result.
@inline(__always)
func inShares(of count: Int, _ body: @Sendable (Range<Int>) -> Void) {
  let threads = matrixProductThreads
  // Waking a thread costs about as much as 10,000 elements.
  guard threads > 1, count >= 60_000 else { return body(0..<count) }
  DispatchQueue.concurrentPerform(iterations: threads) { share in
    body(count * share / threads..<count * (share + 1) / threads)
  }
}
