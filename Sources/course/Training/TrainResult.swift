internal import Images
internal import Metrics
internal import NeuralNetworks
internal import Training

/// What `course train --json` prints; `docs/json.md` describes it.
struct TrainResult: Encodable {
  var version = 1
  var data: Data
  var settings: Settings
  var epochs: [Epoch]
  /// The epoch with the least loss in testing.
  var bestEpoch: Int?
  var stoppedEarly: Bool
  var testAccuracy: Double
  var testLoss: Double
  var imagesPerSecond: Double
  var trainingSeconds: Double
  var report: ClassificationReport
  var confusionMatrix: ConfusionMatrix
  /// Which classes were confused most, the worst first.
  var mostConfused: [ConfusedPair]
  /// The folder of the run's log; `nil` without one.
  var log: String?

  struct Data: Encodable {
    var name: String
    var trainImages: Int
    var testImages: Int
    var classNames: [String]
    var height: Int
    var width: Int
    var channels: Int
    var mean: [Float]
    var deviation: [Float]
    /// What was done to the pictures that the network is tested on, transform by transform.
    var transforms: [String]
    /// The part of each class that was held out for testing; `nil` when the data have two parts.
    var testShare: Double?
    /// The files that could not be read and were left out.
    var skipped: [String]
  }

  struct Settings: Encodable {
    /// `nil` when a file says what the network is.
    var hidden: [Int]?
    var batchNorm: Bool
    var dropout: Double
    var parameters: Int
    var optimizer: OptimizerName
    var learningRate: Double
    var momentum: Double
    var weightDecay: Double
    var schedule: ScheduleName?
    var clipNorm: Double?
    var earlyStopping: Int?
    var batchSize: Int
    var shuffle: Bool
    var augment: String?
    var initializer: String
    var model: String?
    var weights: String?
    var seed: UInt64
    var threads: Int
  }

  struct Epoch: Encodable {
    var epoch: Int
    var trainLoss: Double
    var trainAccuracy: Double
    var testLoss: Double?
    var testAccuracy: Double?
    var seconds: Double
  }

  init(
    options: TrainOptions, session: TrainingSession, summary: TrainingSummary,
    evaluation: Evaluation,
    report: ClassificationReport, confusionMatrix: ConfusionMatrix, log: String?
  ) {
    let data = session.data
    let (network, steps, run) = (options.network, options.steps, options.run)
    self.data = Data(
      name: data.name, trainImages: data.train.count, testImages: data.test.count,
      classNames: data.train.classNames, height: data.shape.height, width: data.shape.width,
      channels: data.shape.channels, mean: session.normalization.mean,
      deviation: session.normalization.deviation,
      transforms: data.preparation.testing.transforms.map(\.description),
      testShare: data.notes.heldOut, skipped: data.notes.skipped.map(\.path))
    settings = Settings(
      hidden: network.isFromFile ? nil : network.widths, batchNorm: network.batchNorm,
      dropout: network.dropout ?? 0, parameters: session.model.parameterCount,
      optimizer: steps.optimizer, learningRate: steps.rate, momentum: steps.momentum ?? 0,
      weightDecay: steps.decay, schedule: steps.schedule, clipNorm: steps.clipNorm,
      earlyStopping: run.earlyStopping, batchSize: options.data.batchSize,
      shuffle: !options.data.keepsOrder, augment: options.data.augment?.description,
      initializer: network.initializer.rawValue, model: network.model, weights: network.weights,
      seed: run.seed, threads: run.threads)
    bestEpoch = summary.bestEpoch
    stoppedEarly = summary.stoppedEarly
    epochs = summary.epochs.map {
      Epoch(
        epoch: $0.epoch, trainLoss: $0.trainingLoss, trainAccuracy: $0.trainingAccuracy,
        testLoss: $0.validationLoss, testAccuracy: $0.validationAccuracy, seconds: $0.seconds)
    }
    testAccuracy = evaluation.accuracy
    testLoss = evaluation.loss
    imagesPerSecond = summary.imagesPerSecond
    trainingSeconds = summary.seconds
    self.report = report
    self.confusionMatrix = confusionMatrix
    mostConfused = confusionMatrix.mostConfused(ConfusionText.pairLimit)
    self.log = log
  }
}
