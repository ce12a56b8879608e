/// Precision, recall and F1 of a class, or their average over classes; each 0 to 1.
public struct Scores: Codable, Equatable, Sendable {
  /// Of the examples predicted as the class, the fraction that are of the class.
  public var precision: Double
  /// Of the examples of the class, the fraction that were predicted as it.
  public var recall: Double
  /// The harmonic mean of precision and recall, 2 · hits / (true + predicted).
  public var f1Score: Double
  /// The number of true examples.
  public var support: Int

  /// Scores with these values.
  public init(precision: Double, recall: Double, f1Score: Double, support: Int) {
    self.precision = precision
    self.recall = recall
    self.f1Score = f1Score
    self.support = support
  }
}

/// How the scores of several classes become one.
public enum Averaging: String, Codable, CaseIterable, Sendable {
  /// The plain mean over classes; a class without examples counts as much as any other.
  case macro
  /// The mean weighted by the number of true examples; without any, the plain mean.
  case weighted
  /// The scores of the summed counts; over all classes, each of them is the accuracy.
  case micro
}

extension ConfusionMatrix {
  /// The fraction of examples on the diagonal, 0 to 1; without examples 0.
  public var accuracy: Double {
    ratio(
      (0..<classCount).reduce(0) { $0 + self[truth: $1, predicted: $1] }, total, zeroDivision: 0)
  }

  /// The mean recall of the classes that have true examples, 0 to 1; without examples 0.
  ///
  /// Unlike the macro recall it leaves out empty classes, as scikit-learn does.
  public var balancedAccuracy: Double {
    mean(tallies().filter { $0.support > 0 }.map { $0.scores(zeroDivision: 0).recall })
  }

  /// The scores of every class, in the order of the classes.
  ///
  /// - Parameter zeroDivision: The precision of a class that was never predicted, the recall of a
  ///   class without true examples, and the F1 of a class that is neither.
  public func scores(zeroDivision: Double = 0) -> [Scores] {
    tallies().map { $0.scores(zeroDivision: zeroDivision) }
  }

  /// The average of the scores of all classes, those without examples included.
  ///
  /// Its support is the total. A matrix without classes has zeros.
  public func average(_ averaging: Averaging, zeroDivision: Double = 0) -> Scores {
    averageScores(of: tallies(), averaging, zeroDivision: zeroDivision)
  }

  /// What the scores of each class are computed from.
  func tallies() -> [Tally] {
    var result = Array(repeating: Tally(), count: classCount)
    for truth in 0..<classCount {
      for predicted in 0..<classCount {
        let count = counts[truth * classCount + predicted]
        result[truth].support += count
        result[predicted].predicted += count
      }
      result[truth].hits = counts[truth * classCount + truth]
    }
    return result
  }
}

/// The three counts of a class that its scores depend on.
struct Tally {
  var hits = 0
  var predicted = 0
  var support = 0

  func scores(zeroDivision: Double) -> Scores {
    Scores(
      precision: ratio(hits, predicted, zeroDivision: zeroDivision),
      recall: ratio(hits, support, zeroDivision: zeroDivision),
      // In floating point, because twice a count may be no Int.
      f1Score: support == 0 && predicted == 0
        ? zeroDivision : 2 * Double(hits) / (Double(support) + Double(predicted)),
      support: support)
  }
}

/// The average over some classes.
func averageScores(of tallies: [Tally], _ averaging: Averaging, zeroDivision: Double) -> Scores {
  let support = tallies.reduce(0) { $0 + $1.support }
  let scores = tallies.map { $0.scores(zeroDivision: zeroDivision) }
  let average: ([Double]) -> Double
  switch averaging {
  case .micro:
    guard !tallies.isEmpty else { return Scores(precision: 0, recall: 0, f1Score: 0, support: 0) }
    return Tally(
      hits: tallies.reduce(0) { $0 + $1.hits },
      predicted: tallies.reduce(0) { $0 + $1.predicted },
      support: support
    ).scores(zeroDivision: zeroDivision)
  case .macro:
    average = { mean($0) }
  case .weighted:
    average = { mean($0, weights: tallies.map(\.support)) }
  }
  return Scores(
    precision: average(scores.map(\.precision)), recall: average(scores.map(\.recall)),
    f1Score: average(scores.map(\.f1Score)), support: support)
}
