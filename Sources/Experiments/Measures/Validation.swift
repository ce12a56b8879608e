internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

/// A way to go through pictures that are tested on, right or wrong.
struct Validation: Sendable {
  /// Pictures in each batch.
  var batchSize = 64
  /// Whether the network is left in training mode.
  var isInTraining = false
  /// Decides the order of the pictures; `nil` for the order in which they are.
  var seed: UInt64?

  /// The accuracy that it gives; running statistics and the mode of the network are as before after it,
  /// the places of its random generators are not.
  ///
  /// A last batch of a single picture is left out: batch normalization cannot be done with it.
  func accuracy(
    of model: Sequential, on images: LabeledImages, _ normalization: Normalization
  ) throws -> Double {
    let (state, mode) = (model.state, model.mode)
    model.setMode(isInTraining ? .training : .evaluation)
    var loader = DataLoader(
      images, batchSize: batchSize, shuffle: seed != nil, seed: seed ?? 0,
      dropLast: images.count % batchSize == 1, normalization: normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var (right, count) = (0, 0)
    while try loader.next(into: &batch) {
      right += try model.forward(batch.inputs).rightRows(batch.labels)
      count += batch.count
    }
    model.setMode(mode)
    try model.load(state)
    return Double(right) / Double(max(1, count))
  }
}

extension Measure {
  /// The accuracy on the test pictures in evaluation mode, `evalAccuracy`.
  ///
  /// After a ``HandLoop`` that tests in training mode it shows what that did to the running statistics.
  static let evalAccuracy = Measure(name: "accuracy in evaluation mode") {
    model, pictures, outcome in
    outcome.values["evalAccuracy"] = try Validation()
      .accuracy(of: model, on: pictures.test, pictures.normalization)
  }

  /// The accuracy on the test pictures by the size of the batches in which they come: the curve
  /// `accuracyByBatch` and the values `accuracyInBatchesOf<B>`.
  static func accuracyByBatch(
    sizes: [Int], isInTraining: Bool, isShuffled: Bool
  ) -> Measure {
    let name =
      "accuracy in batches of \(sizes), \(isShuffled ? "shuffled" : "class by class"),"
      + " \(isInTraining ? "training" : "evaluation") mode"
    return Measure(name: name) { model, pictures, outcome in
      let accuracies = try sizes.map { size in
        try Validation(
          batchSize: size, isInTraining: isInTraining, seed: isShuffled ? UInt64(size) : nil
        ).accuracy(of: model, on: pictures.test, pictures.normalization)
      }
      outcome.curves["accuracyByBatch"] = Outcome.Curve(
        axis: .batchSize, x: sizes.map { Double($0) }, y: accuracies)
      for (size, accuracy) in zip(sizes, accuracies) {
        outcome.values["accuracyInBatchesOf\(size)"] = accuracy
      }
    }
  }

  /// How much the accuracy of one network differs from validation to validation, in so many of them in
  /// other orders: `repeatDeviation` and `repeatRange`, greatest less least.
  static func repeatedValidation(times: Int, isInTraining: Bool) -> Measure {
    let mode = isInTraining ? "training" : "evaluation"
    return Measure(name: "\(times) shuffled validations in \(mode) mode") {
      model, pictures, outcome in
      let accuracies = try (1...times).map {
        try Validation(isInTraining: isInTraining, seed: UInt64($0))
          .accuracy(of: model, on: pictures.test, pictures.normalization)
      }
      let range = (accuracies.max() ?? 0) - (accuracies.min() ?? 0)
      outcome.values["repeatRange"] = range
      // The mean of equal numbers can be off by a rounding.
      outcome.values["repeatDeviation"] = range == 0 ? 0 : accuracies.deviation
    }
  }
}
