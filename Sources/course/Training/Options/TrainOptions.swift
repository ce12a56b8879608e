internal import ArgumentParser
internal import Foundation
internal import Training

/// What `course train` can be told, by purpose.
struct TrainOptions {
  var data: DataOptions
  var pictures: PictureOptions
  var network: NetworkOptions
  var steps: StepOptions
  var run: RunOptions

  /// The options as the training takes them.
  var configuration: TrainingConfiguration {
    TrainingConfiguration(
      network: network.choice, initializer: network.initializer, optimizer: steps.choice,
      schedule: steps.schedule, maxGradientNorm: steps.clipNorm, batches: data.batches,
      epochs: run.epochs, patience: run.earlyStopping, seed: run.seed, threads: run.threads)
  }

  /// Where the training is kept; `nil` when it is not.
  var checkpoints: CheckpointPlan? {
    run.checkpointFolder.map {
      CheckpointPlan(folder: $0, resumes: run.resume != nil, settings: settings)
    }
  }

  /// What decides the numbers of a training, by the names of the options; a training that goes on
  /// must be told the same.
  private var settings: [String: String] {
    var settings = named
    // Schedules reach their end with the last epoch; nothing else knows it.
    if steps.schedule == nil { settings["--epochs"] = nil }
    if let path = pictures.transforms {
      settings["--transforms"] = CheckpointPlan.naming(file: path)
    }
    if case .file(let path) = data.augment {
      settings["--augment"] = CheckpointPlan.naming(file: path)
    }
    return settings
  }

  /// What the options that decide the numbers of a training are, by their names.
  var named: [String: String] {
    var settings = data.settings
    settings.merge(pictures.settings) { $1 }
    settings.merge(network.settings) { $1 }
    settings.merge(steps.settings) { $1 }
    settings["--seed"] = "\(run.seed)"
    settings["--early-stopping"] = run.earlyStopping.map { "\($0)" } ?? "–"
    settings["--epochs"] = "\(run.epochs)"
    return settings
  }
}

/// The name of a value in `--help` that says what it may be: `1…100`.
func name(of range: ClosedRange<Int>) -> String { "\(range.lowerBound)…\(range.upperBound)" }

/// Refuses a whole number outside a range.
func require(_ value: Int, in range: ClosedRange<Int>, _ name: String) throws {
  guard !range.contains(value) else { return }
  throw ValidationError(
    say(
      es: "\(name) toma un número de \(range.lowerBound) a \(range.upperBound), no \(value)",
      en: "\(name) takes a number from \(range.lowerBound) to \(range.upperBound), not \(value)"))
}

/// Refuses a number that is not finite, below 0 or not below the end of a range.
func require(_ value: Double?, in range: Range<Double>, _ name: String) throws {
  guard let value, !range.contains(value) else { return }
  throw ValidationError(
    say(
      es: "\(name) toma un número de \(short(range.lowerBound)) a menos de"
        + " \(short(range.upperBound)), no \(value)",
      en: "\(name) takes a number from \(short(range.lowerBound)) to below"
        + " \(short(range.upperBound)), not \(value)"))
}

/// Refuses a number that is not above 0.
func requirePositive(_ value: Double?, upTo limit: Double, _ name: String) throws {
  guard let value, !(value > 0 && value <= limit) else { return }
  throw ValidationError(
    say(
      es: "\(name) toma un número mayor que 0 y hasta \(short(limit)), no \(value)",
      en: "\(name) takes a number above 0 and up to \(short(limit)), not \(value)"))
}

private func short(_ number: Double) -> String { String(format: "%g", number) }
