internal import CourseKit
internal import Images
internal import NeuralNetworks

/// A training loop written out, in which single steps can be left out or done wrong.
struct HandLoop {
  /// Pictures in each step.
  var batchSize = 64
  /// Whether each epoch has an order of its own.
  var shuffles = true
  /// How many batches a step is taken for.
  var accumulates = 1
  /// Whether the loss of each of them is divided by their number.
  var dividesLoss = true
  /// Whether the gradients are cleared before each step.
  var clearsGradients = true
  /// Whether the network is tested as it is trained, with dropout and with the statistics of batches.
  var testsInTrainingMode = false
  /// Whether test pictures come class by class, as they do from folders, or shuffled.
  var testsInOrder = true
  /// What test pictures are normalized with; `nil` for what those of training are.
  var testNormalization: Normalization?
  /// What is done to the batches; `nil` for nothing.
  var wrapping: (@Sendable (_ source: any BatchSource, _ isTraining: Bool) -> any BatchSource)?
  /// Pictures that neither training nor choosing has seen, to be tested on as it should be done;
  /// `nil` for none.
  var cleanPictures: LabeledImages?
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
    try measures.take(of: model, pictures, at: .start, into: &outcome)
    var loader = wrapped(
      DataLoader(
        pictures.train, batchSize: batchSize, shuffle: shuffles, seed: seed,
        normalization: pictures.normalization), isTraining: true)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var hasDiverged = false
    var stepLosses: [Double] = []
    for _ in 0..<epochs {
      model.train()
      var (total, batches, waiting, right, count) = (0.0, 0, 0, 0, 0)
      loader.startEpoch()
      while !hasDiverged {
        guard try loader.next(into: &batch) else { break }
        if clearsGradients, waiting == 0 { optimizer.zeroGrad() }
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
        try model.accumulateGradients(share(of: loss.backward()))
        waiting += 1
        if waiting == accumulates {
          optimizer.step()
          waiting = 0
        }
      }
      // What is left of an epoch is not mixed with the next one.
      if waiting > 0, !hasDiverged { optimizer.step() }
      if hasDiverged {
        outcome.guess(1 / Double(pictures.classNames.count), of: cleanPictures)
      } else {
        outcome.append(total / Double(max(1, batches)), to: "trainLoss")
        outcome.append(Double(right) / Double(max(1, count)), to: "trainAccuracy")
        outcome.append(model.gradientNorm, to: "gradientNorm")
        let tested = try test(model, loss, on: pictures)
        outcome.append(tested.accuracy, to: "testAccuracy")
        outcome.append(tested.loss, to: "testLoss")
        if let cleanPictures {
          var clean: any BatchSource = DataLoader(
            cleanPictures, batchSize: 256, normalization: pictures.normalization)
          outcome.append(try evaluate(model, on: &clean).accuracy, to: "cleanAccuracy")
        }
      }
      try onEpoch()
    }
    outcome.finish(hasDiverged: hasDiverged)
    outcome.values["finiteSteps"] = Double(stepLosses.count)
    outcome.values["parameters"] = Double(model.parameterCount)
    if !hasDiverged {
      outcome.curves["stepLoss"] = .steps(stepLosses)
      try outcome.measureGap(
        of: model,
        over: wrapped(
          DataLoader(
            pictures.train, batchSize: 256, normalization: pictures.normalization),
          isTraining: true))
      try measures.take(of: model, pictures, at: .end, into: &outcome)
    }
    return outcome
  }

  /// The gradient of a batch's share of the loss of a step.
  private func share(of gradient: Tensor) -> Tensor {
    guard accumulates > 1, dividesLoss else { return gradient }
    var gradient = gradient
    for index in gradient.elements.indices { gradient.elements[index] /= Float(accumulates) }
    return gradient
  }

  private func test(
    _ model: Sequential, _ loss: any Loss, on pictures: TrainTestSplit
  ) throws -> (accuracy: Double, loss: Double) {
    var source = wrapped(
      DataLoader(
        pictures.test, batchSize: 64, shuffle: !testsInOrder, seed: 1,
        normalization: testNormalization ?? pictures.normalization), isTraining: false)
    guard testsInTrainingMode else {
      let tested = try evaluate(model, on: &source, loss: loss)
      return (tested.accuracy, tested.loss)
    }
    var (right, total) = (0, 0.0)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    source.startEpoch()
    while try source.next(into: &batch) {
      let outputs = try model.forward(batch.inputs)
      right += outputs.rightRows(batch.labels)
      total +=
        Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.labels.count)
    }
    let count = Double(max(1, pictures.test.count))
    return (Double(right) / count, total / count)
  }

  private func wrapped(_ loader: DataLoader, isTraining: Bool) -> any BatchSource {
    wrapping?(loader, isTraining) ?? loader
  }
}

extension Outcome {
  /// Adds what was measured after an epoch.
  fileprivate mutating func append(_ number: Double, to name: String) {
    series[name, default: []].append(number)
  }

  /// Adds the accuracies of an epoch in which nothing is learned any more.
  fileprivate mutating func guess(_ accuracy: Double, of clean: LabeledImages?) {
    for name in ["trainAccuracy", "testAccuracy"] + (clean == nil ? [] : ["cleanAccuracy"]) {
      append(accuracy, to: name)
    }
  }

  /// Adds what follows from the epochs.
  fileprivate mutating func finish(hasDiverged: Bool) {
    if hasDiverged { for name in ["trainLoss", "testLoss", "gradientNorm"] { series[name] = nil } }
    for (name, numbers) in series where numbers.allSatisfy(\.isFinite) {
      values[name] = numbers.last
    }
    values["diverged"] = hasDiverged ? 1 : 0
    if let test = values["testAccuracy"], let clean = values["cleanAccuracy"] {
      values["optimism"] = test - clean
    }
  }
}

extension Sequential {
  /// The norm of all gradients together.
  fileprivate var gradientNorm: Double {
    parameters.reduce(0) { sum, parameter in
      sum + parameter.grad.elements.reduce(0) { $0 + Double($1) * Double($1) }
    }.squareRoot()
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
