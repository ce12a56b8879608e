internal import CourseKit
internal import Metrics

/// Labels and predictions, their scores, and what known mistakes make of them.
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
  init(classCount: Int, _ exam: inout Examination) {
    var pairs: [(label: Int, prediction: Int)] = []
    for label in 0..<classCount {
      let support = 8 + 3 * label + exam.integer(in: 0...1)
      for index in 0..<support {
        pairs.append((label, index < 4 + label ? label : (label + 1) % classCount))
      }
    }
    pairs.shuffle(using: &exam.generator)
    self.init(
      labels: pairs.map(\.label), predictions: pairs.map(\.prediction), classCount: classCount)
  }

  private var scores: [Scores] {
    let matrix = try? ConfusionMatrix(
      truth: labels, predicted: predictions, classCount: classCount)
    return matrix?.scores() ?? []
  }

  var support: [Int] { scores.map(\.support) }
  var precision: [Double] { scores.map(\.precision) }
  var recall: [Double] { scores.map(\.recall) }
  var f1: [Double] { scores.map(\.f1Score) }

  /// The scores that a question asks for.
  func scores(_ operation: String) -> [Double] {
    switch operation {
    case "precision": precision
    case "recall": recall
    default: f1
    }
  }

  /// The scores of the classes that occur.
  func occurring(_ operation: String) -> [Double] {
    let occurring = Set(labels + predictions)
    return scores(operation).enumerated().filter { occurring.contains($0.offset) }.map(\.element)
  }

  /// How many examples are right.
  private var hitCount: Int { zip(labels, predictions).filter { $0 == $1 }.count }

  /// The overall accuracy for each class.
  var accuracies: [Double] {
    Array(repeating: Double(hitCount) / Double(max(1, labels.count)), count: classCount)
  }

  /// How often "of the class or not" is right.
  var oneAgainstTheRest: [Double] {
    (0..<classCount).map { number in
      let agreeing = zip(labels, predictions).filter { ($0 == number) == ($1 == number) }
      return Double(agreeing.count) / Double(max(1, labels.count))
    }
  }

  /// Hits of the class among all examples.
  var hitsAmongAll: [Double] {
    (0..<classCount).map { number in
      let hits = zip(labels, predictions).filter { $0 == number && $1 == number }
      return Double(hits.count) / Double(max(1, labels.count))
    }
  }

  /// What is left when whole numbers are divided.
  func cutOff(_ operation: String) -> [Double] {
    scores(operation).map { $0.rounded(.down) }
  }
}
