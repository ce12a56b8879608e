internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
package import NeuralNetworks
internal import TensorBoard

/// Writes the course of a training where TensorBoard reads it; `docs/tensorboard.md` lists the tags.
///
/// What a batch is told of has the step as its step, everything else the epoch.
package struct TensorBoardRecorder: TrainingRecorder {
  /// The most epochs of which there are pictures and histograms: all of a short training, and evenly
  /// spread ones of a long one.
  package static let pictureLimit = 50

  /// The folder of the run.
  package let directory: String
  private let writer: SummaryWriter
  private let session: TrainingSession
  private let command: String
  private let language: Language
  private let grid: PredictionGrid
  private let tiles: WeightTiles?
  private var plan: TrainingEvent.Plan?

  /// A recorder that writes an event file into a directory, which is made if it is not there.
  init(
    directory: String, session: TrainingSession, command: String, language: Language
  ) throws {
    self.directory = directory
    self.session = session
    self.command = command
    self.language = language
    let data = session.data
    grid = PredictionGrid(of: data.test, in: language)
    tiles = WeightTiles(
      of: session.model, channels: data.shape.channels, height: data.shape.height,
      width: data.shape.width)
    writer = try SummaryWriter(directory: directory)
  }

  /// For histograms.
  package var needsGradients: Bool { true }

  /// Writes what the event tells.
  ///
  /// - Throws: `EventFileError` and ``LogError``.
  package mutating func record(_ event: TrainingEvent) throws {
    switch event {
    case .started(let plan):
      self.plan = plan
      try writeTexts(epoch: plan.epochsBefore)
    case .gradientsReady(let gradients):
      guard showsPictures(of: gradients.epoch) else { return }
      for gradient in gradients.values {
        try writeHistogram("gradients/\(gradient.name)", gradient.value, epoch: gradients.epoch)
      }
    case .batchEnded(let batch): try write(batch)
    case .validated(let evaluation, let epoch):
      if showsPictures(of: epoch) { try writePictures(evaluation, epoch: epoch) }
    case .epochEnded(let epoch, _): try write(epoch)
    case .finished(let summary): try writeHyperparameters(summary)
    }
  }

  /// Ends the file.
  package func close() throws { try writer.close() }

  private func showsPictures(of epoch: Int) -> Bool {
    guard let plan else { return false }
    let last = plan.epochsBefore + plan.epochs
    let distance = (plan.epochs + Self.pictureLimit - 1) / Self.pictureLimit
    return (last - epoch) % max(1, distance) == 0
  }

  private func writeTexts(epoch: Int) throws {
    // Indented, so that Markdown leaves it alone.
    try writer.addText("run/command", "    \(command)", step: epoch)
    try writer.addText(
      "run/configuration", session.configurationTable(in: language), step: epoch)
    try writer.addText("run/model", session.modelTable(in: language), step: epoch)
    try writer.flush()
  }

  private func write(_ batch: TrainingEvent.BatchResult) throws {
    try writer.addScalar("batch/loss", batch.loss, step: batch.step)
    try writer.addScalar("batch/accuracy", batch.accuracy, step: batch.step)
    if let rate = batch.learningRate {
      try writer.addScalar("batch/learning_rate", rate, step: batch.step)
    }
    if let norm = batch.gradientNorm {
      try writer.addScalar("batch/gradient_norm", norm, step: batch.step)
    }
  }

  private func write(_ epoch: TrainingEvent.EpochResult) throws {
    let speed = Double(plan?.examplesPerEpoch ?? 0) / epoch.seconds
    let values: [(String, Double?)] = [
      ("loss/train", epoch.trainingLoss), ("loss/test", epoch.validationLoss),
      ("accuracy/train", epoch.trainingAccuracy), ("accuracy/test", epoch.validationAccuracy),
      ("learning_rate", epoch.learningRate), ("speed/images_per_second", speed),
    ]
    for (tag, value) in values {
      if let value, value.isFinite { try writer.addScalar(tag, value, step: epoch.epoch) }
    }
    if showsPictures(of: epoch.epoch) {
      for parameter in session.model.parameters {
        try writeHistogram("weights/\(parameter.name)", parameter.value, epoch: epoch.epoch)
      }
      if let tiles { try write("first_layer/weights", tiles.drawing, epoch: epoch.epoch) }
    }
    try writer.flush()
    guard FileManager.default.fileExists(atPath: writer.path) else {
      throw LogError.removed(path: writer.path)
    }
  }

  private func writePictures(_ evaluation: Evaluation, epoch: Int) throws {
    try write(
      "test/predictions", grid.drawing(predictions: evaluation.predictions), epoch: epoch)
    let matrix = ConfusionPicture(
      truth: evaluation.labels, predicted: evaluation.predictions,
      names: session.data.test.classNames, language: language)
    if let matrix { try write("test/confusion_matrix", matrix.drawing, epoch: epoch) }
  }

  private func write(_ tag: String, _ canvas: Canvas, epoch: Int) throws {
    let image = EncodedImage(
      bytes: try PNG.encode(canvas.image, name: tag, fast: true), height: canvas.height,
      width: canvas.width,
      channels: 3)
    try writer.addImage(tag, image, step: epoch)
  }

  /// Of equal bins, since finding the bins of growing width takes longer than the step itself.
  private func writeHistogram(_ tag: String, _ values: Tensor, epoch: Int) throws {
    guard let histogram = Histogram(values.elements.map(Double.init), bins: .count(64)) else {
      return
    }
    try writer.addHistogram(tag, histogram, step: epoch)
  }

  /// The numbers that the network at the end has: those of the best epoch where its weights were
  /// restored.
  private func writeHyperparameters(_ summary: TrainingSummary) throws {
    let epochs = session.epochsBefore + summary.epochs
    let restored = session.configuration.patience == nil ? nil : summary.bestEpoch
    guard let last = epochs.first(where: { $0.epoch == restored }) ?? epochs.last else { return }
    var metrics = ["hparam/loss_train": Float(last.trainingLoss)]
    metrics["hparam/loss_test"] = last.validationLoss.map { Float($0) }
    metrics["hparam/accuracy_test"] = last.validationAccuracy.map { Float($0) }
    // In the run itself, which is what users of TensorBoard compare.
    try writer.addHParams(
      Dictionary(session.hyperparameters.map { ($0.name, $0.value) }) { $1 }, metrics: metrics,
      runName: ".", step: last.epoch)
  }
}
