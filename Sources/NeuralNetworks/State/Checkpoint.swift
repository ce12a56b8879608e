public import CourseKit
package import Weights

/// Everything that a training needs to go on with exactly the numbers of one that never stopped.
///
/// The order of the data is not in it: a loader passes over ``TrainingProgress/epoch`` epochs.
public struct Checkpoint: Equatable, Sendable {
  /// The network as it is now.
  public var model: ModelFile
  /// What the optimizer remembers.
  public var optimizer: OptimizerState
  /// How far the training has come.
  public var progress: TrainingProgress
  /// Those of the network (``ReferenceLayer/generators``).
  public var generators: [SeededGenerator]
  /// The epochs so far.
  public var epochs: [TrainingEvent.EpochResult]
  /// What the training was told, by the names of options; who goes on compares.
  public var settings: [String: String]

  private static let key = "checkpoint"
  private static let optimizerPrefix = "optimizer."
  private static let bestPrefix = "best."

  /// A checkpoint.
  public init(
    model: ModelFile, optimizer: OptimizerState, progress: TrainingProgress,
    generators: [SeededGenerator], epochs: [TrainingEvent.EpochResult],
    settings: [String: String]
  ) {
    self.model = model
    self.optimizer = optimizer
    self.progress = progress
    self.generators = generators
    self.epochs = epochs
    self.settings = settings
  }

  /// What is neither tensor nor architecture.
  private struct Record: Codable {
    var epoch, step: Int
    var bestEpoch: Int?
    var bestLoss: Double?
    var optimizerStep: Int
    var learningRate: Double
    var generators: [UInt64]
    var epochs: [TrainingEvent.EpochResult]
    var settings: [String: String]
  }

  /// The file: the model under its own names, the optimizer and the best state under a prefix.
  package func safetensors() throws -> SafetensorsFile {
    var file = try model.safetensors()
    let record = Record(
      epoch: progress.epoch, step: progress.step, bestEpoch: progress.bestEpoch,
      bestLoss: progress.bestLoss, optimizerStep: optimizer.step,
      learningRate: optimizer.learningRate, generators: generators.map(\.state), epochs: epochs,
      settings: settings)
    file.metadata[Self.key] = String(decoding: try encodeJSON(record), as: UTF8.self)
    for (name, tensor) in optimizer.tensors.sorted(by: { $0.key < $1.key }) {
      file.tensors.append(NamedTensor(Self.optimizerPrefix + name, tensor))
    }
    if let best = progress.bestState {
      let own = try ModelFile(model.description, state: best).safetensors()
      file.tensors += own.tensors.map { NamedTensor(Self.bestPrefix + $0.name, $0.tensor) }
      file.integers += own.integers.map {
        NamedIntegers(Self.bestPrefix + $0.name, shape: $0.shape, values: $0.values)
      }
    }
    return file
  }

  /// The checkpoint in a file; `path` is what an error calls it.
  ///
  /// - Throws: ``ModelFileError``.
  package init(_ file: SafetensorsFile, path: String) throws {
    guard let text = file.metadata[Self.key],
      let record = try? decodeJSON(Record.self, Array(text.utf8)), record.epoch >= 0,
      record.step >= 0
    else { throw ModelFileError(path: path, .notACheckpoint(key: Self.key)) }
    var own = SafetensorsFile()
    own.metadata = file.metadata
    var best = own
    optimizer = OptimizerState(
      step: record.optimizerStep, learningRate: record.learningRate, tensors: [:])
    for entry in file.tensors {
      if entry.name.hasPrefix(Self.optimizerPrefix) {
        optimizer.tensors[String(entry.name.dropFirst(Self.optimizerPrefix.count))] = entry.tensor
      } else if entry.name.hasPrefix(Self.bestPrefix) {
        best.tensors.append(
          NamedTensor(String(entry.name.dropFirst(Self.bestPrefix.count)), entry.tensor))
      } else {
        own.tensors.append(entry)
      }
    }
    for entry in file.integers {
      if entry.name.hasPrefix(Self.bestPrefix) {
        best.integers.append(
          NamedIntegers(
            String(entry.name.dropFirst(Self.bestPrefix.count)), shape: entry.shape,
            values: entry.values))
      } else {
        own.integers.append(entry)
      }
    }
    model = try ModelFile(own, path: path)
    progress = TrainingProgress(
      epoch: record.epoch, step: record.step, bestEpoch: record.bestEpoch,
      bestLoss: record.bestLoss,
      bestState: best.tensors.isEmpty ? nil : try ModelFile(best, path: path).state)
    generators = record.generators.map(SeededGenerator.init(seed:))
    epochs = record.epochs
    settings = record.settings
  }
}
