internal import Localization
internal import Synchronization

/// A line on standard error that says how far a long work is, where somebody watches.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let done = Mutex(0)

  /// A line that is still empty.
  init(isShown: Bool) { self.isShown = isShown && Console.isWatched }

  /// Says what goes on before anything can be counted.
  func begin(_ text: String) { note(text) }

  /// Shows how much is done, and what came last.
  func show(_ done: Int, of total: Int, _ label: String) {
    let bar = ProgressBar(share: Double(done) / Double(max(1, total)))
    note("\(bar.text) \(done)/\(total)  \(label)")
  }

  /// One more is done.
  func advance(of total: Int, _ label: String) {
    done.withLock { done in
      done += 1
      show(done, of: total, label)
    }
  }

  /// Takes the line away.
  func clear() { note("") }

  private func note(_ text: String) {
    if isShown { Console.note("\r\u{1B}[K" + text) }
  }
}
