internal import CourseKit
internal import Images
internal import NeuralNetworks

/// Something that is measured of a network before or after its training, beside the curves of every
/// training.
struct Measure: Sendable {
  /// What it measures and how, as part of a setting's summary.
  let name: String
  /// When it is taken.
  var moment = Moment.end
  /// Adds to the outcome what it finds of a network in evaluation mode and the pictures it was trained
  /// and tested on.
  let take:
    @Sendable (_ model: Sequential, _ pictures: TrainTestSplit, _ outcome: inout Outcome) throws ->
      Void

  /// A moment of a training.
  enum Moment: Sendable {
    /// Before the first step.
    case start
    /// After the last epoch.
    case end
  }
}

extension [Measure] {
  /// Takes those of a moment; the network is in evaluation mode meanwhile.
  func take(
    of model: Sequential, _ pictures: TrainTestSplit, at moment: Measure.Moment,
    into outcome: inout Outcome
  ) throws {
    let measures = filter { $0.moment == moment }
    guard !measures.isEmpty else { return }
    model.eval()
    for measure in measures { try measure.take(model, pictures, &outcome) }
    model.train()
  }
}
