internal import CourseKit
internal import Images
internal import NeuralNetworks

/// Something that is measured of a network after its training, beside the curves of every training.
struct Measure: Sendable {
  /// What it measures and how, as part of a setting's summary.
  let name: String
  /// Adds to the outcome what it finds of a network in evaluation mode and the pictures it was trained
  /// and tested on.
  let take:
    @Sendable (_ model: Sequential, _ pictures: TrainTestSplit, _ outcome: inout Outcome) throws ->
      Void
}

extension [Measure] {
  /// Takes each of them; the network is in evaluation mode meanwhile.
  func take(of model: Sequential, _ pictures: TrainTestSplit, into outcome: inout Outcome) throws {
    guard !isEmpty else { return }
    model.eval()
    for measure in self { try measure.take(model, pictures, &outcome) }
    model.train()
  }
}
