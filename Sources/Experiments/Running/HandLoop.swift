internal import CourseKit
internal import Images
internal import NeuralNetworks

/// A training loop written out, in which single steps can be left out or done wrong.
struct HandLoop {
  /// Pictures in each step.
  var batchSize = 64
  /// Whether the gradients are cleared before each step.
  var clearsGradients = true
  /// Whether the network is tested as it is trained, with dropout and with the statistics of batches.
  var testsInTrainingMode = false
  /// Whether test pictures come class by class, as they do from folders, or shuffled.
  var testsInOrder = true
  /// What is done to the batches; `nil` for nothing.
  var wrapping: (@Sendable (_ source: any BatchSource, _ isTraining: Bool) -> any BatchSource)?
  /// What is measured of the trained network.
  var measures: [Measure] = []

  /// Trains a model on pictures and measures it after each epoch.
  ///
  /// A loss that is no longer a number ends the training: from there on the accuracy is that of a
  /// guess.
  func train(
    _ model: Sequential, _ optimizer: any Optimizer, _ loss: any Loss, on pictures: TrainTestSplit,
    epochs: Int, seed: UInt64, onEpoch: () throws -> Void
  ) throws -> Outcome {
    var outcome = Outcome()
    var loader = wrapped(
      DataLoader(
        pictures.train, batchSize: batchSize, shuffle: true, seed: seed,
        normalization: pictures.normalization), isTraining: true)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var hasDiverged = false
    var stepLosses: [Double] = []
    for _ in 0..<epochs {
      model.train()
      var (total, norm, batches, right, count) = (0.0, 0.0, 0, 0, 0)
      loader.startEpoch()
      while !hasDiverged {
        guard try loader.next(into: &batch) else { break }
        if clearsGradients { optimizer.zeroGrad() }
        let outputs = try model.forward(batch.inputs)
        right += outputs.rightRows(batch.labels)
        count += batch.labels.count
        let value = try loss.forward(outputs, labels: batch.labels)
        guard value.isFinite else {
          hasDiverged = true
          break
        }
        total += Double(value)
        stepLosses.append(Double(value))
        batches += 1
        _ = try model.backward(loss.backward())
        norm = model.parameters.reduce(0) { sum, parameter in
          sum + parameter.grad.elements.reduce(0) { $0 + Double($1) * Double($1) }
        }.squareRoot()
        optimizer.step()
      }
      let accuracy =
        try hasDiverged ? 1 / Double(pictures.classNames.count) : test(model, on: pictures)
      outcome.series["testAccuracy", default: []].append(accuracy)
      outcome.series["trainAccuracy", default: []].append(
        hasDiverged ? accuracy : Double(right) / Double(max(1, count)))
      if !hasDiverged {
        outcome.series["trainLoss", default: []].append(total / Double(max(1, batches)))
        outcome.series["gradientNorm", default: []].append(norm)
      }
      try onEpoch()
    }
    for (name, numbers) in outcome.series { outcome.values[name] = numbers.last }
    if hasDiverged {
      outcome.series["trainLoss"] = nil
      outcome.series["gradientNorm"] = nil
    }
    outcome.values["diverged"] = hasDiverged ? 1 : 0
    if let train = outcome.values["trainAccuracy"], let test = outcome.values["testAccuracy"] {
      outcome.values["gap"] = train - test
    }
    if !hasDiverged {
      outcome.curves["stepLoss"] = .steps(stepLosses)
      try measures.take(of: model, pictures, into: &outcome)
    }
    return outcome
  }

  private func test(_ model: Sequential, on pictures: TrainTestSplit) throws -> Double {
    var source = wrapped(
      DataLoader(
        pictures.test, batchSize: 64, shuffle: !testsInOrder, seed: 1,
        normalization: pictures.normalization), isTraining: false)
    guard testsInTrainingMode else { return try evaluate(model, on: &source).accuracy }
    var right = 0
    var batch = Batch(inputs: .zeros([0]), labels: [])
    source.startEpoch()
    while try source.next(into: &batch) {
      right += try model.forward(batch.inputs).rightRows(batch.labels)
    }
    return Double(right) / Double(max(1, pictures.test.count))
  }

  private func wrapped(_ loader: DataLoader, isTraining: Bool) -> any BatchSource {
    wrapping?(loader, isTraining) ?? loader
  }
}

extension Tensor {
  /// How many rows of logits have their greatest at the label.
  func rightRows(_ labels: [Int]) -> Int {
    let classes = shape[1]
    return labels.enumerated().count { row, label in
      let logits = elements[row * classes..<(row + 1) * classes]
      return logits.indices.max { logits[$0] < logits[$1] } == row * classes + label
    }
  }
}
