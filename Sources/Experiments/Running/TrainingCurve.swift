internal import CourseKit
internal import NeuralNetworks

/// What was measured after each epoch of one training.
struct TrainingCurve: Equatable, Sendable {
  /// Share of the test images classified right, 0 to 1.
  var testAccuracy: [Double] = []
  /// Mean loss over the training images.
  var trainLoss: [Double] = []
  /// Numbers that training changed.
  var parameterCount = 0

  /// Trains a model and measures it after each epoch; an error of `onEpoch` ends the training.
  init(
    training model: Sequential, with optimizer: any Optimizer, on train: any BatchSource,
    testingOn test: any BatchSource, epochs: Int, onEpoch: () throws -> Void
  ) throws {
    parameterCount = model.parameters.reduce(0) { $0 + $1.value.count }
    var trainer = Trainer(model: model, optimizer: optimizer, training: train, validation: test)
    let summary = try trainer.fit(epochs: epochs) { event in
      if case .epochEnded = event { try onEpoch() }
    }
    testAccuracy = summary.epochs.compactMap(\.validationAccuracy)
    trainLoss = summary.epochs.map(\.trainingLoss)
  }
}
