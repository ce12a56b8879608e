internal import CourseKit
package import Foundation
package import Images
internal import Numbering
package import RunRecords

/// A question that a lesson answers with numbers, and the training that answers it.
///
/// ```swift
/// let data = try FashionMNIST.load()
/// let record = try await Experiment.pixelOrder.run(data: data)
/// record.values["testAccuracyOriginal"]
/// ```
package struct Experiment: Numbered, Sendable {
  /// Section, question and name, such as `2.1-pixel-order`; also the name of the recorded file.
  package let id: String
  /// The name of the data set that the recorded run was trained on.
  package let dataset: String
  /// How long the recorded run was trained, and with which seeds.
  package let settings: ExperimentSettings

  /// Whether it makes its pictures itself, whatever data it is given.
  var makesPictures = false

  /// Trains everything and says what was found.
  let body: @Sendable (ExperimentRun) async throws -> Findings

  /// Trains the networks of the experiment and makes a record of it.
  ///
  /// As many networks are trained at a time as there are cores, each on one thread: matrix products
  /// are set to one thread for the whole process. On one machine, the same data and settings give
  /// the same record but for ``RunRecord/seconds``.
  ///
  /// - Parameters:
  ///   - data: what to train and test on.
  ///   - settings: nil for those of the recorded run.
  ///   - cache: keeps each training as it ends, so that a run that was stopped goes on.
  ///   - log: the folder in which each training is logged for TensorBoard, in a folder of its own.
  ///   - onProgress: called after each epoch of each network, one call at a time, from any thread.
  /// - Throws: what the training throws, and `CancellationError` when the task is cancelled.
  package func run(
    data: TrainTestSplit, settings: ExperimentSettings? = nil,
    keepingIn cache: OutcomeCache? = nil, loggingTo log: URL? = nil,
    onProgress: @escaping @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws -> RunRecord {
    let settings = settings ?? self.settings
    setMatrixProductThreads(1)
    let clock = ContinuousClock()
    let start = clock.now
    let findings = try await body(
      ExperimentRun(
        data: data, settings: settings, cache: cache?.of(id, on: data, settings),
        log: log.map { OutcomeLog(folder: $0.appending(path: id)) },
        onProgress: onProgress))
    var values = findings.values
    values["epochs"] = Double(settings.epochs)
    values["seedCount"] = Double(settings.seeds.count)
    if !makesPictures {
      values["trainingImages"] = Double(data.train.count)
      values["testImages"] = Double(data.test.count)
    }
    var described = findings.settings
    described["epochs"] = String(settings.epochs)
    let seconds = (clock.now - start) / .seconds(1)
    var record = RunRecord(
      id: id, command: command(for: settings), dataset: makesPictures ? dataset : data.name,
      settings: described,
      seeds: settings.seeds, seconds: (seconds * 10).rounded() / 10, values: values,
      series: findings.series)
    record.claims = findings.claims
    record.machine.kernel = matrixKernel.kernel
    return record.rounded()
  }

  /// What keeps a run from being the recorded one; nil when it may be recorded.
  package func departure(
    dataset: String, settings: ExperimentSettings
  ) -> ExperimentError.Departure? {
    if settings != self.settings { return .settings }
    if dataset != self.dataset, !makesPictures {
      return .dataset(found: dataset, expected: self.dataset)
    }
    return nil
  }

  /// What to type for a run with the settings.
  private func command(for settings: ExperimentSettings) -> String {
    var words = ["./course", "experiment", id]
    if settings.epochs != self.settings.epochs { words += ["--epochs", "\(settings.epochs)"] }
    if settings.seeds.count != self.settings.seeds.count {
      words += ["--seeds", "\(settings.seeds.count)"]
    }
    if let first = settings.seeds.first, first != self.settings.seeds.first {
      words += ["--first-seed", "\(first)"]
    }
    return words.joined(separator: " ")
  }
}

/// What an experiment found.
struct Findings: Sendable {
  /// What stays the same from run to run, by name: the network, the optimizer, the batch.
  var settings: [String: String]
  /// Single numbers by name, unrounded.
  var values: [String: Double]
  /// Curves in the order in which a figure draws them.
  var series: [RunRecord.Series]
  /// What was claimed, and what came of it.
  var claims: [RunRecord.Claim] = []
}
