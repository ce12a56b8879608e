internal import CourseKit
package import Images
package import Localization
package import NeuralNetworks

/// A network ready to be trained as a configuration says: a fresh one, one with given weights, or one
/// that goes on where it stopped.
///
/// ```swift
/// let session = try TrainingSession(TrainingConfiguration(epochs: 3), on: data)
/// var observers = TrainingObservers([try session.tensorBoardRecorder(in: "runs", named: "a")])
/// let summary = try session.train(observers: &observers)
/// let accuracy = try session.test().accuracy
/// ```
package struct TrainingSession {
  /// How it is trained.
  package let configuration: TrainingConfiguration
  /// What it is trained and tested on.
  package let data: TrainTestSplit
  /// The network with what is done to a picture and the names of the classes.
  package let description: ModelDescription
  /// The network.
  package let model: Sequential
  /// What the pictures are normalized with: what a file says, or else the numbers of the data.
  package let normalization: Normalization
  /// What was assumed about a network whose file does not say it.
  package let assumptions: [Localized]

  private let optimizer: any StatefulOptimizer
  private let pipeline: TensorPipeline?
  private let checkpoints: CheckpointPlan?
  /// Where the training goes on; `nil` for one that begins.
  private let start: Checkpoint?

  /// A session, with nothing trained and nothing written yet.
  ///
  /// - Throws: ``CheckpointError``, ``NetworkError``, ``AugmentationError`` and the errors of files,
  ///   each of which is one sentence.
  package init(
    _ configuration: TrainingConfiguration, on data: TrainTestSplit,
    checkpoints: CheckpointPlan? = nil
  ) throws {
    self.configuration = configuration
    self.data = data
    let checkpoints = checkpoints?.naming(data)
    self.checkpoints = checkpoints
    start = try checkpoints?.start(epochs: configuration.epochs)
    let (described, state) =
      try start.map { ($0.model.description, $0.model.state) }
      ?? configuration.network.starting(for: data.shape, classCount: data.classNames.count)
    assumptions = described.architecture.assumptions
    try described.architecture.requireTrainable()
    try described.requireFits(
      data.shape, classNames: data.train.classNames, path: configuration.network.place)
    let learned = described.preprocessing.map {
      Normalization(mean: $0.mean, deviation: $0.deviation)
    }
    // What a file of transforms says comes before what the network learned with.
    normalization =
      data.preparation.normalize == nil ? learned ?? data.normalization : data.normalization
    description = ModelDescription(
      architecture: described.architecture,
      preprocessing: Preprocessing(
        mean: normalization.mean, deviation: normalization.deviation, height: data.shape.height,
        width: data.shape.width, transforms: try Preprocessing.json(data.preparation.testing)),
      classNames: data.train.classNames)
    pipeline = try configuration.batches.pipeline(for: data, normalization)
    model = try described.architecture.makeModel(
      initializer: configuration.initializer.initializer, seed: configuration.seed)
    if let state { try model.load(state) }
    optimizer = configuration.optimizer.makeOptimizer(for: model.parameters)
    if let start, let checkpoints {
      guard model.generators.count == start.generators.count else {
        throw ModelFileError(
          path: checkpoints.folder.path, .notACheckpoint(key: "generators"))
      }
      model.generators = start.generators
      try optimizer.load(start.optimizer)
    }
  }

  /// Trains, tells recorders and observers what happens and closes them.
  ///
  /// - Parameters:
  ///   - recorders: an error of one of these ends the training, after which the others are not told.
  ///   - observers: are told before the recorders; one that fails is left out and the training goes
  ///     on.
  /// - Returns: what the training came to, with the epochs before it went on.
  /// - Throws: ``TrainingError``, and what a recorder throws to end the training.
  package func train(
    telling recorders: [any TrainingRecorder] = [], observers: inout TrainingObservers
  ) throws -> TrainingSummary {
    var recorders = recorders
    var summary: TrainingSummary
    defer { observers.close() }
    do {
      var trainer = try makeTrainer()
      trainer.options.tellsGradients =
        observers.needsGradients || recorders.contains { $0.needsGradients }
      summary = try trainer.fit(epochs: configuration.epochs - trainer.epoch) {
        observers.record($0)
        try recorders.record($0)
      }
    } catch {
      // What ended the training is what is to be told, not what followed.
      try? recorders.close()
      throw error
    }
    try recorders.close()
    summary.epochs = epochsBefore + summary.epochs
    return summary
  }

  /// Trains without observers.
  @discardableResult
  package func train(telling recorders: [any TrainingRecorder] = []) throws -> TrainingSummary {
    var observers = TrainingObservers()
    return try train(telling: recorders, observers: &observers)
  }

  /// What was trained before this training goes on; nothing for one that begins.
  package var epochsBefore: [TrainingEvent.EpochResult] { start?.epochs ?? [] }

  /// How well the network does on the test pictures as it is now.
  package func test() throws -> Evaluation {
    var source: any BatchSource = configuration.batches.testing(on: data.test, normalization)
    return try evaluate(model, on: &source)
  }

  /// The network as it is now, for a file.
  package var file: ModelFile { ModelFile(description, state: model.state) }

  /// What keeps this training, if it is to be kept; makes its folder.
  package func checkpointRecorder() throws -> CheckpointRecorder? {
    try checkpoints.map {
      try CheckpointRecorder(
        $0.folder, model: model, description: description, optimizer: optimizer,
        settings: $0.settings, goingOnFrom: start)
    }
  }

  private func makeTrainer() throws -> Trainer {
    let team = ThreadTeam(threads: configuration.threads)
    let training = try configuration.batches.training(
      on: data.train,
      BatchChoice.Making(
        normalization: normalization, pipeline: pipeline, seed: configuration.seed,
        refusesSingles: description.architecture.layers.contains {
          $0.description.type == .batchNorm1d
        },
        epochsBefore: start?.progress.epoch ?? 0, team: team))
    var trainer = Trainer(
      model: model, optimizer: optimizer, training: training,
      validation: configuration.batches.testing(on: data.test, normalization),
      options: configuration.trainingOptions(batches: training.batchCount), team: team)
    if let start { trainer.progress = start.progress }
    return trainer
  }
}
