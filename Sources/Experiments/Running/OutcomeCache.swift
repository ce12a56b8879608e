internal import CourseKit
package import Foundation
internal import Images

/// Keeps the outcome of each training of an experiment as it ends, so that a run that was stopped goes
/// on without loss.
package struct OutcomeCache: Sendable {
  /// Where the folders of all experiments lie.
  package let home: URL

  /// A cache in a folder that is made when something is kept.
  package init(home: URL) { self.home = home }

  /// Forgets what was kept of an experiment.
  package func forget(_ id: String) {
    try? FileManager.default.removeItem(at: home.appending(path: id))
  }

  /// What belongs to a run with these data and settings.
  func of(_ id: String, on data: TrainTestSplit, _ settings: ExperimentSettings) -> Folder {
    Folder(
      url: home.appending(path: id),
      key: "\(data.name) \(data.train.count) \(data.test.count) \(settings.epochs)"
        + " \(matrixKernel.kernel)")
  }

  /// The outcomes of one run.
  struct Folder: Sendable {
    let url: URL
    /// What the outcomes depend on, beside the setting and the seed.
    let key: String

    private struct Kept: Codable {
      var key: String
      var outcome: Outcome
    }

    /// A training that was kept; `nil` when there is none, or it was another.
    func outcome(of setting: Setting, seed: UInt64) -> Outcome? {
      guard let data = try? Data(contentsOf: file(setting, seed)),
        let kept = try? JSONDecoder().decode(Kept.self, from: data),
        kept.key == fullKey(setting, seed)
      else { return nil }
      return kept.outcome
    }

    /// Keeps a training; what cannot be written is trained again.
    func keep(_ outcome: Outcome, of setting: Setting, seed: UInt64) {
      try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let kept = Kept(key: fullKey(setting, seed), outcome: outcome)
      try? JSONEncoder().encode(kept).write(to: file(setting, seed), options: .atomic)
    }

    private func fullKey(_ setting: Setting, _ seed: UInt64) -> String {
      "\(key) \(setting.id) \(seed) \(setting.summary)"
    }

    private func file(_ setting: Setting, _ seed: UInt64) -> URL {
      url.appending(path: "\(setting.id)-\(seed).json")
    }
  }
}
