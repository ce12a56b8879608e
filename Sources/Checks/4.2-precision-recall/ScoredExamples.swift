internal import CourseKit
internal import Metrics

/// Labels and predictions, and their scores.
struct ScoredExamples {
  var labels: [Int]
  var predictions: [Int]
  var classCount: Int

  init(labels: [Int], predictions: [Int], classCount: Int) {
    self.labels = labels
    self.predictions = predictions
    self.classCount = classCount
  }

  /// Examples in which every class is a label and a prediction, in a drawn order.
  ///
  /// Class `c` has `8 + 3c` examples or one more, of which `4 + c` are right and the others are
  /// taken for the next class, after the last for the first. So precision and recall of a class
  /// differ, and none of them is 0 or 1.
  init(classCount: Int, _ draws: inout some InputDrawing) {
    var pairs: [(label: Int, prediction: Int)] = []
    for label in 0..<classCount {
      let support = 8 + 3 * label + draws.integer(in: 0...1)
      for index in 0..<support {
        pairs.append((label, index < 4 + label ? label : (label + 1) % classCount))
      }
    }
    pairs.shuffle(using: &draws.generator)
    self.init(
      labels: pairs.map(\.label), predictions: pairs.map(\.prediction), classCount: classCount)
  }

  /// The same examples and a class more, whose examples are all right.
  var withPerfectClass: ScoredExamples {
    let more = Array(repeating: classCount, count: 3)
    return ScoredExamples(
      labels: labels + more, predictions: predictions + more,
      classCount: classCount + 1)
  }

  private var scores: [Scores] {
    let matrix = try? ConfusionMatrix(
      truth: labels, predicted: predictions, classCount: classCount)
    return matrix?.scores() ?? []
  }

  var support: [Int] { scores.map(\.support) }

  /// The scores of the reference.
  var expected: ClassScores {
    let scores = scores
    return ClassScores(
      precision: scores.map(\.precision), recall: scores.map(\.recall), f1: scores.map(\.f1Score))
  }
}
