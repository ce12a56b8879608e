internal import Experiments
internal import Foundation

/// A bar on standard error over all networks of an experiment, where somebody watches.
struct ExperimentProgressBar {
  var name: String
  var epochs: String
  private let isWatched = Console.isWatched
  private let start = ContinuousClock.now

  init(name: String, epochs: String) {
    self.name = name
    self.epochs = epochs
    show(ExperimentProgress(epochsDone: 0, epochsToDo: 1))
  }

  func show(_ progress: ExperimentProgress) {
    guard isWatched else { return }
    let share = Double(progress.epochsDone) / Double(progress.epochsToDo)
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = share > 0 ? String(format: " · %.0f s", elapsed / share - elapsed) : ""
    Console.note(
      "\r\u{1B}[K\(name) \(ProgressBar(share: share).text)"
        + " \(progress.epochsDone)/\(progress.epochsToDo) \(epochs)\(left)")
  }

  func clear() {
    if isWatched { Console.note("\r\u{1B}[K") }
  }
}
