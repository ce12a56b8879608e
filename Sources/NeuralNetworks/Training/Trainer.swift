public import CourseKit

/// Trains a model by minibatches and tells what happens as one stream of events.
///
/// ```swift
/// let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [256], classes: 10, seed: 1)
/// var trainer = Trainer(
///   model: model, loss: CrossEntropyLoss(), optimizer: Adam(model.parameters),
///   training: trainingBatches, validation: validationBatches)
/// let summary = try trainer.fit(epochs: 5) { event in
///   if case .epochEnded(let epoch, _) = event { print(epoch.epoch, epoch.trainingLoss) }
/// }
/// ```
public struct Trainer {
  /// What is trained.
  public let model: any Layer
  /// What is made small.
  public let loss: any Loss
  /// How.
  public let optimizer: any Optimizer
  /// The examples to train on.
  public var training: any BatchSource
  /// The examples to validate on after each epoch.
  public var validation: (any BatchSource)?
  /// What happens beside taking steps.
  public var options: TrainingOptions
  /// How far the training has come; an assignment goes on from there.
  ///
  /// To go on exactly where another trainer stopped, load the states of the model and the optimizer
  /// too, assign ``ReferenceLayer/generators``, and start the source at the same epoch.
  public var progress = TrainingProgress()

  /// Epochs trained so far.
  public var epoch: Int { progress.epoch }
  /// Steps taken so far.
  public var step: Int { progress.step }

  /// The model and the optimizer with what this module knows of them; `nil` for an optimizer of which
  /// it knows no more than any has.
  private let network: any ReferenceLayer
  private let stepper: (any ReferenceOptimizer)?
  private var batch = Batch(inputs: .zeros([0]), labels: [])
  private var predicted: [Int] = []
  private var gradientNorm: Double?

  /// A trainer of the model.
  ///
  /// - Parameter team: the threads that do the work of the model, the loss and the optimizer, from now on
  ///   and after the training (``DividesWork``).
  public init(
    model: any Layer, loss: any Loss = CrossEntropyLoss(), optimizer: any Optimizer,
    training: any BatchSource, validation: (any BatchSource)? = nil,
    options: TrainingOptions = TrainingOptions(), team: ThreadTeam = .alone
  ) {
    self.model = model
    self.loss = loss
    self.optimizer = optimizer
    network = model.asReference
    stepper = optimizer as? any ReferenceOptimizer
    self.training = training
    self.validation = validation
    self.options = options
    network.team = team
    stepper?.team = team
    (loss as? any DividesWork)?.team = team
  }

  /// Trains for a number of epochs.
  ///
  /// An error that `onEvent` throws ends the training and is thrown on; that is how to cancel. The
  /// model is trained in training mode, validated in evaluation mode, and left in the mode it was
  /// in before (in training mode if it does not say; ``ReferenceLayer/mode``).
  ///
  /// With early stopping it may train fewer epochs, and none at all if there was no progress for so
  /// long already.
  ///
  /// - Parameters:
  ///   - epochs: how many more epochs.
  ///   - onEvent: is told what happens.
  /// - Throws: ``TrainingError`` when a source is empty or the loss is no longer finite, and
  ///   whatever the sources, the layers, the loss and `onEvent` throw.
  @discardableResult
  public mutating func fit(
    epochs: Int, onEvent: (TrainingEvent) throws -> Void = { _ in }
  ) throws -> TrainingSummary {
    try requireWhatOptionsNeed()
    let mode = network.mode
    defer { network.setMode(mode) }
    try onEvent(
      .started(
        TrainingEvent.Plan(
          epochsBefore: epoch, epochs: epochs, batchesPerEpoch: training.batchCount,
          examplesPerEpoch: training.exampleCount, validationExamples: validation?.exampleCount,
          parameterCount: model.parameterCount)))
    let firstStep = step
    var summary = TrainingSummary(epochs: [], steps: 0, examples: 0, seconds: 0)
    for _ in 0..<epochs where !isOutOfPatience {
      network.train()
      var (result, examples) = try trainEpoch(onEvent)
      // Taken out, so that the source is changed in place and not a copy of it.
      if var source = validation.take() {
        defer { validation = source }
        let evaluation = try evaluate(network, on: &source, loss: loss)
        result.validationLoss = evaluation.loss
        result.validationAccuracy = evaluation.accuracy
        recordValidation(evaluation.loss)
        try onEvent(.validated(evaluation, epoch: epoch))
      }
      summary.epochs.append(result)
      summary.examples += examples
      summary.seconds += result.seconds
      summary.steps = step - firstStep
      try onEvent(.epochEnded(result, progress))
    }
    summary.bestEpoch = progress.bestEpoch
    summary.stoppedEarly = summary.epochs.count < epochs
    if options.earlyStopping?.restoresBest == true, let best = progress.bestState {
      try network.load(best)
    }
    try onEvent(.finished(summary))
    return summary
  }

  /// All steps of an epoch; also how many examples there were.
  private mutating func trainEpoch(
    _ onEvent: (TrainingEvent) throws -> Void
  ) throws -> (TrainingEvent.EpochResult, examples: Int) {
    progress.epoch += 1
    let clock = ContinuousClock()
    let start = clock.now
    var batches = 0
    var examples = 0
    var correct = 0
    var total = 0.0
    training.startEpoch()
    optimizer.zeroGrad()
    while try training.next(into: &batch) {
      batches += 1
      let batchLoss = try findGradients()
      if options.tellsGradients, batches == training.batchCount {
        try onEvent(.gradientsReady(gradients))
      }
      takeStep()
      let right = countEqual(predicted, batch.labels)
      examples += batch.count
      correct += right
      total += Double(batchLoss) * Double(batch.count)
      try onEvent(
        .batchEnded(
          TrainingEvent.BatchResult(
            epoch: epoch, step: step, loss: batchLoss,
            accuracy: batch.count > 0 ? Double(right) / Double(batch.count) : 0,
            examplesSeen: examples, learningRate: learningRate, gradientNorm: gradientNorm)))
    }
    guard examples > 0 else { throw TrainingError.noExamples(.training) }
    let result = TrainingEvent.EpochResult(
      epoch: epoch, step: step, trainingLoss: total / Double(examples),
      trainingAccuracy: Double(correct) / Double(examples),
      seconds: (clock.now - start) / .seconds(1),
      learningRate: learningRate)
    return (result, examples)
  }

  /// Forward and backward; leaves the predictions in `predicted`.
  private mutating func findGradients() throws -> Float {
    progress.step += 1
    applySchedule()
    let outputs = try network.forward(batch.inputs)
    let batchLoss = try loss.forward(outputs, labels: batch.labels)
    guard batchLoss.isFinite else {
      throw TrainingError.nonFiniteLoss(
        TrainingError.NonFiniteLoss(
          epoch: epoch, step: step, loss: batchLoss.isNaN ? "nan" : "\(batchLoss)",
          origin: try findNonFinite(in: network, inputs: batch.inputs)))
    }
    outputs.writePredictions(into: &predicted)
    let gradient = try loss.backward()
    try network.accumulateGradients(gradient)
    gradientNorm = options.maxGradientNorm.map {
      clipGradientNorm(optimizer.parameters, maxNorm: $0)
    }
    return batchLoss
  }

  /// One step of the optimizer.
  private func takeStep() {
    if let stepper {
      stepper.stepAndClear()
    } else {
      optimizer.step()
      optimizer.zeroGrad()
    }
    // The next batch is written over this one, without a copy once the model has let go of it.
    network.forgetInput()
  }

  /// The gradients as they are now.
  private var gradients: TrainingEvent.Gradients {
    TrainingEvent.Gradients(
      epoch: epoch, step: step,
      values: optimizer.parameters.map { TrainingEvent.Gradient(name: $0.name, value: $0.grad) })
  }

  /// That of the optimizer; `nil` when it has none to tell.
  private var learningRate: Double? { stepper?.learningRate }

  private var isOutOfPatience: Bool {
    options.earlyStopping.map { progress.epochsWithoutProgress >= $0.patience } ?? false
  }

  private func requireWhatOptionsNeed() throws {
    if options.schedule != nil, stepper == nil {
      throw TrainingError.learningRateIsFixed
    }
    if options.earlyStopping != nil, validation == nil { throw TrainingError.noValidation }
  }

  private func applySchedule() {
    guard let schedule = options.schedule, let stepper else { return }
    switch options.scheduleUnit {
    case .batch: stepper.learningRate = schedule.rate(at: step - 1)
    case .epoch: stepper.learningRate = schedule.rate(at: epoch - 1)
    }
  }

  private mutating func recordValidation(_ loss: Double) {
    let rule = options.earlyStopping
    let isBest = progress.record(validationLoss: loss, minDelta: rule?.minDelta ?? 0)
    if isBest, rule?.restoresBest == true { progress.bestState = network.state }
  }
}
