internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
internal import NeuralNetworks
internal import Weights

/// A network ready to be trained as the options say: a fresh one, one with given weights, or one that
/// goes on where it stopped.
struct TrainingSession {
  let options: TrainOptions
  let data: TrainTestSplit
  let description: ModelDescription
  let model: Sequential
  let optimizer: any StatefulOptimizer
  let normalization: Normalization
  let settings: [String: String]
  /// What was assumed about a network whose file does not say it.
  let assumptions: [Localized]
  /// Where the training goes on; `nil` for one that begins.
  let start: Checkpoint?

  init(_ options: TrainOptions, _ data: TrainTestSplit) throws {
    self.options = options
    self.data = data
    var settings = options.settings
    if options.run.checkpointFolder != nil { settings[Self.dataKey] = Self.describe(data) }
    self.settings = settings
    let checkpoint = try Self.checkpoint(options, settings)
    let file = try checkpoint?.model ?? Self.weights(options.network)
    let described = try file?.description ?? options.network.model.map(ModelDescription.init(path:))
    try options.network.checkSize(for: data)
    let architecture =
      described?.architecture ?? options.network.architecture(for: data)
    assumptions = architecture.assumptions
    try architecture.requireTrainable()
    let place = options.network.weights ?? options.network.model ?? "MLP"
    let network = Network(
      description: ModelDescription(
        architecture: architecture, preprocessing: described?.preprocessing,
        classNames: described?.classNames), path: place)
    try network.requireFits(data.train.shape, classNames: data.train.classNames)
    normalization =
      described?.preprocessing.map { Normalization(mean: $0.mean, deviation: $0.deviation) }
      ?? data.normalization
    description = ModelDescription(
      architecture: architecture,
      preprocessing: Preprocessing(
        mean: normalization.mean, deviation: normalization.deviation, height: data.train.height,
        width: data.train.width),
      classNames: data.train.classNames)
    model = try architecture.makeModel(
      initializer: options.network.initializer.initializer, seed: options.run.seed)
    if let file { try model.load(file.state) }
    optimizer = options.steps.makeOptimizer(for: model)
    start = checkpoint
    if let checkpoint {
      guard model.generators.count == checkpoint.generators.count else {
        throw ModelFileError(
          path: options.run.resume ?? "", .notACheckpoint(key: "generators"))
      }
      model.generators = checkpoint.generators
      try optimizer.load(checkpoint.optimizer)
    }
  }

  private static let dataKey = "data"

  private static func describe(_ data: TrainTestSplit) -> String {
    // FNV-1a of some samples, so that other pictures of the same size are noticed.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for images in [data.train, data.test] {
      for index in stride(from: 0, to: images.bytes.count, by: images.bytes.count / 50_000 + 1) {
        hash = (hash ^ UInt64(images.bytes[index])) &* 0x100_0000_01b3
      }
      for label in images.labels { hash = (hash ^ UInt64(label)) &* 0x100_0000_01b3 }
    }
    return "\(data.name), \(data.train.count) + \(data.test.count), \(String(hash, radix: 16))"
  }

  private static func weights(_ options: NetworkOptions) throws -> ModelFile? {
    guard let path = options.weights else { return nil }
    return try ModelFile(
      SafetensorsFile(path: path), path: path,
      model: options.model.map(ModelDescription.init(path:)))
  }

  private static func checkpoint(
    _ options: TrainOptions, _ settings: [String: String]
  ) throws -> Checkpoint? {
    guard let path = options.run.checkpointFolder else { return nil }
    let folder = CheckpointFolder(path: path)
    guard options.run.resume != nil else {
      if folder.isUsed { throw CheckpointError.used(path: path) }
      return nil
    }
    guard folder.isUsed else { throw CheckpointError.nothing(path: path) }
    let checkpoint = try folder.read()
    for (name, now) in settings.sorted(by: { $0.key < $1.key }) {
      let was = checkpoint.settings[name] ?? "–"
      guard was != now else { continue }
      throw name == dataKey
        ? CheckpointError.data(was: was, now: now)
        : CheckpointError.option(name, was: was, now: now)
    }
    guard checkpoint.progress.epoch < options.run.epochs else {
      throw CheckpointError.done(epochs: checkpoint.progress.epoch, asked: options.run.epochs)
    }
    return checkpoint
  }

  /// Epochs that are still to be trained.
  var remainingEpochs: Int { options.run.epochs - (start?.progress.epoch ?? 0) }

  func makeTrainer() throws -> Trainer {
    let hasBatchNorm = description.architecture.layers.contains {
      $0.description.type == .batchNorm1d
    }
    let team = ThreadTeam(threads: options.run.threads)
    let training = try options.data.training(
      data, normalization, seed: options.run.seed, hasBatchNorm: hasBatchNorm,
      afterEpochs: start?.progress.epoch ?? 0, on: team)
    var trainerOptions = options.steps.trainingOptions(
      epochs: options.run.epochs, batches: training.batchCount)
    trainerOptions.earlyStopping = options.run.earlyStopping.map {
      EarlyStopping(patience: $0, restoresBest: true)
    }
    var trainer = Trainer(
      model: model, optimizer: optimizer, training: training,
      validation: options.data.testing(data, normalization), options: trainerOptions, team: team)
    if let start { trainer.progress = start.progress }
    return trainer
  }

  /// The network as it is now, for a file.
  var file: ModelFile { ModelFile(description, state: model.state) }

  func checkpoint(
    _ progress: TrainingProgress, _ epochs: [TrainingEvent.EpochResult]
  ) -> Checkpoint {
    Checkpoint(
      model: file, optimizer: optimizer.state, progress: progress, generators: model.generators,
      epochs: epochs, settings: settings)
  }
}
