internal import Checks
internal import Foundation
internal import Grading
internal import Presentation

/// What the learner's own network says of the pictures that the lessons show: the script
/// `yours/network.js` of the site, which `docs/json.md` describes.
struct NetworkScript: Encodable {
  private var version = 1
  /// The share of the test images that its best epoch had right.
  private var accuracy: Double
  /// For each class what it says of the first test images.
  private var predictions: [[Int]]

  private enum CodingKeys: CodingKey { case version, accuracy, predictions }

  /// The script of a network that passed all checks; nil for other exercises.
  init?(_ exercise: ExerciseReport) {
    let curve = exercise.checks.lazy.compactMap(\.curve).first { $0.shownPredictions != nil }
    guard exercise.outcome == .passed, let curve, let predictions = curve.shownPredictions,
      let best = curve.testAccuracy.max()
    else { return nil }
    accuracy = best
    self.predictions = predictions
  }

  /// Writes the script; says whether it is there.
  func write(toSite site: URL) -> Bool {
    SiteScript("window.perceptronNetwork = ", self)?
      .write(to: site.appending(path: SiteFiles.network)) ?? false
  }
}
