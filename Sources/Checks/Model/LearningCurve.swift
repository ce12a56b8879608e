/// How a training went, epoch by epoch.
package struct LearningCurve: Codable, Equatable, Sendable {
  /// The mean training loss of each epoch, as the learner's code reports it.
  package var trainingLoss: [Double] = []
  /// The accuracy on images whose labels the learner's code does not know, 0 to 1.
  package var testAccuracy: [Double] = []
  /// What the network of the best epoch says of the first test images of each class, class by class;
  /// nil where nobody asked.
  package var shownPredictions: [[Int]]?

  /// A training that has not begun.
  package init() {}
}
