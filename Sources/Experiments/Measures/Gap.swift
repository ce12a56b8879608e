internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Outcome {
  /// Adds the accuracy on the training pictures in evaluation mode, `evaluatedTrainAccuracy`, and how far
  /// that on the test pictures is below it, `gap`.
  ///
  /// What is counted during an epoch is of a network that still learns, with dropout and of changed
  /// pictures; how far testing is from that is not the network's.
  mutating func measureGap(of model: Sequential, _ pictures: TrainTestSplit) throws {
    try measureGap(
      of: model,
      over: DataLoader(pictures.train, batchSize: 256, normalization: pictures.normalization))
  }

  /// The same over the batches of all training pictures.
  mutating func measureGap(of model: Sequential, over training: any BatchSource) throws {
    let mode = model.mode
    model.eval()
    var source = training
    let train = try evaluate(model, on: &source).accuracy
    model.setMode(mode)
    values["evaluatedTrainAccuracy"] = train
    if let test = values["testAccuracy"] { values["gap"] = train - test }
  }
}
