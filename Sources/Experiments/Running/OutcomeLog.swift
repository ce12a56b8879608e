internal import Foundation
internal import RunRecords
internal import TensorBoard

/// Writes what came of each training as TensorBoard shows it: a run for each setting and seed.
struct OutcomeLog: Sendable {
  /// The folder of all runs of an experiment.
  let folder: URL

  /// Writes the curves of a training into a new event file: those by epoch with the epoch as the step,
  /// the others with their own axis, under its name.
  ///
  /// - Throws: `EventFileError`.
  func write(_ outcome: Outcome, of setting: Setting, seed: UInt64) throws {
    let run = folder.appending(path: "\(setting.id)/seed-\(seed)")
    let writer = try SummaryWriter(directory: run.path)
    try writer.addText("setting", setting.summary, step: 0)
    for (name, numbers) in outcome.series.sorted(by: { $0.key < $1.key }) {
      for (index, number) in numbers.enumerated() {
        try writer.addScalar("epoch/\(name)", number, step: index + 1)
      }
    }
    for (name, curve) in outcome.curves.sorted(by: { $0.key < $1.key }) {
      for (x, y) in zip(curve.x, curve.y) {
        try writer.addScalar("\(curve.axis.rawValue)/\(name)", y, step: Int(x))
      }
    }
    try writer.close()
  }
}
