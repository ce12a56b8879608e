internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import Training

/// Trains a network as `course train` does it, on one thread.
///
/// A training whose loss is no longer a number is an outcome and no error: it has `diverged` 1, and from
/// there on the accuracy of a guess. One that runs out of patience has from there on the numbers of the
/// epoch whose weights it keeps.
///
/// - Parameters:
///   - measures: what is measured of the trained network; a training that diverged has none of it.
///   - inspect: is given the trained network before, unless the training diverged.
///   - onEpoch: is told after each epoch; its error ends the training.
func outcome(
  of configuration: TrainingConfiguration, on pictures: TrainTestSplit, _ epochs: Int,
  _ seed: UInt64, _ measures: [Measure], inspecting inspect: (Sequential) throws -> Void = { _ in },
  _ onEpoch: @escaping () throws -> Void
) throws -> Outcome {
  var configuration = configuration
  configuration.seed = seed
  configuration.epochs = epochs
  configuration.threads = 1
  let session = try TrainingSession(configuration, on: pictures)
  var start = Outcome()
  try measures.take(of: session.model, pictures, at: .start, into: &start)
  var curves = EpochMeasures()
  var hasDiverged = false
  do {
    let recorder = EventRecorder {
      curves.record($0)
      if case .epochEnded = $0 { try onEpoch() }
    }
    try session.train(telling: [recorder])
  } catch TrainingError.nonFiniteLoss { hasDiverged = true }
  var outcome = curves.outcome(
    epochs: epochs, guess: 1 / Double(pictures.classNames.count), hasDiverged: hasDiverged)
  for _ in curves.count..<max(curves.count, epochs) { try onEpoch() }
  if configuration.patience != nil { outcome.values["epochsTrained"] = Double(curves.count) }
  outcome.values["parameters"] = Double(session.model.parameterCount)
  outcome.values["trainImages"] = Double(pictures.train.count)
  outcome.values.merge(start.values) { $1 }
  outcome.curves.merge(start.curves) { $1 }
  if !hasDiverged {
    try outcome.measureGap(of: session.model, pictures)
    session.model.eval()
    try inspect(session.model)
    try measures.take(of: session.model, pictures, at: .end, into: &outcome)
  }
  return outcome
}

extension TrainingConfiguration {
  /// What decides the numbers, in a line.
  var summary: String {
    var parts = ["\(network)", "init \(initializer.rawValue)"]
    parts.append("\(optimizer.name.rawValue) \(optimizer.learningRate)")
    if optimizer.momentum > 0 { parts.append("momentum \(optimizer.momentum)") }
    if optimizer.weightDecay > 0 { parts.append("decay \(optimizer.weightDecay)") }
    if let schedule { parts.append(schedule.rawValue) }
    if let maxGradientNorm { parts.append("clip \(maxGradientNorm)") }
    parts.append("batch \(batches.size)" + (batches.keepsOrder ? " in order" : ""))
    if let augmentation = batches.augmentation { parts.append("augment \(augmentation)") }
    if let patience { parts.append("patience \(patience)") }
    return parts.joined(separator: ", ")
  }
}

/// A recorder that is a closure.
private struct EventRecorder: TrainingRecorder {
  let body: (TrainingEvent) throws -> Void

  func record(_ event: TrainingEvent) throws { try body(event) }
}

/// What is measured of a training, epoch by epoch.
private struct EpochMeasures {
  private var epochs: [TrainingEvent.EpochResult] = []
  private var stepLosses: [Double] = []

  var count: Int { epochs.count }

  mutating func record(_ event: TrainingEvent) {
    switch event {
    case .batchEnded(let batch): stepLosses.append(Double(batch.loss))
    case .epochEnded(let epoch, _): epochs.append(epoch)
    default: break
    }
  }

  func outcome(epochs count: Int, guess: Double, hasDiverged: Bool) -> Outcome {
    var (outcome, epochs) = (Outcome(), epochs)
    let missing = max(0, count - epochs.count)
    // A training that ended by itself kept the weights of the least loss.
    if !hasDiverged, missing > 0,
      let kept = epochs.min(by: { $0.validationLoss ?? 0 < $1.validationLoss ?? 0 })
    {
      epochs += Array(repeating: kept, count: missing)
    }
    let rest = Array(repeating: guess, count: hasDiverged ? missing : 0)
    outcome.series["trainAccuracy"] = epochs.map(\.trainingAccuracy) + rest
    outcome.series["testAccuracy"] = epochs.compactMap(\.validationAccuracy) + rest
    if !hasDiverged {
      outcome.series["trainLoss"] = epochs.map(\.trainingLoss)
      outcome.series["testLoss"] = epochs.compactMap(\.validationLoss)
    }
    for (name, numbers) in outcome.series { outcome.values[name] = numbers.last }
    outcome.values["bestTestAccuracy"] = outcome.series["testAccuracy"]?.max()
    outcome.values["diverged"] = hasDiverged ? 1 : 0
    if !hasDiverged {
      outcome.values["fluctuation"] = stepLosses.fluctuation(weight: 0.9)
      outcome.curves["stepLoss"] = .steps(stepLosses)
    }
    let seconds = epochs.map(\.seconds).sorted()
    if !seconds.isEmpty { outcome.values["secondsPerEpoch"] = seconds[seconds.count / 2] }
    return outcome
  }
}

extension [Double] {
  /// How much a curve of losses fluctuates around its smoothed self, as question 7.4 defines it: the
  /// deviation of what a debiased exponential average leaves.
  fileprivate func fluctuation(weight: Double) -> Double {
    guard !isEmpty else { return 0 }
    let residuals = zip(self, smoothed(weight: weight)).map { $0 - $1 }
    let mean = residuals.mean
    return (residuals.map { ($0 - mean) * ($0 - mean) }.mean).squareRoot()
  }
}
