internal import Images
internal import Metrics
internal import NeuralNetworks

/// What `course train --json` prints; `docs/json.md` describes it.
struct TrainResult: Encodable {
  var version = 1
  var data: Data
  var settings: Settings
  var epochs: [Epoch]
  var testAccuracy: Double
  var testLoss: Double
  var imagesPerSecond: Double
  var trainingSeconds: Double
  var report: ClassificationReport
  var confusionMatrix: [[Int]]

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
  }

  struct Settings: Encodable {
    var hidden: [Int]
    var parameters: Int
    var optimizer: OptimizerName
    var learningRate: Double
    var batchSize: Int
    var initializer: String
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
    data: TrainTestSplit, options: TrainOptions, parameters: Int, summary: TrainingSummary,
    evaluation: Evaluation, report: ClassificationReport, confusionMatrix: [[Int]]
  ) {
    self.data = Data(
      name: data.name, trainImages: data.train.count, testImages: data.test.count,
      classNames: data.train.classNames, height: data.train.height, width: data.train.width,
      channels: data.train.channels, mean: data.normalization.mean,
      deviation: data.normalization.deviation)
    settings = Settings(
      hidden: options.hidden.widths, parameters: parameters, optimizer: options.optimizer,
      learningRate: options.rate, batchSize: options.batchSize,
      initializer: options.initializer.rawValue, seed: options.seed, threads: options.threads)
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
  }
}
