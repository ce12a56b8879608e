/// Precision, recall and F1 of each class and their averages, as scikit-learn reports them.
///
/// ```swift
/// let matrix = try ConfusionMatrix(truth: truth, predicted: predicted, classCount: 10)
/// let report = try ClassificationReport(matrix, names: names)
/// print(report.text())
/// ```
public struct ClassificationReport: Codable, Equatable, Sendable {
  /// The scores of each class shown, in the order that was asked for.
  public var classes: [Row]
  /// The fraction of right predictions, or nil if classes that occur were left out.
  public var accuracy: Double?
  /// The scores of the summed counts of the classes shown.
  public var microAverage: Scores
  /// The plain mean over the classes shown.
  public var macroAverage: Scores
  /// The mean weighted by support.
  public var weightedAverage: Scores
  /// The mean recall of all classes that have true examples, shown or not.
  public var balancedAccuracy: Double

  /// A class and its scores.
  public struct Row: Codable, Equatable, Sendable {
    /// The number of the class.
    public var label: Int
    /// The name of the class, its number if it has no other.
    public var name: String
    /// Its scores.
    public var scores: Scores
  }

  /// The report on a matrix.
  ///
  /// Without examples all scores are `zeroDivision` and all supports 0; without classes there are no
  /// rows and the averages are 0.
  /// - Parameters:
  ///   - matrix: The counts of N classes.
  ///   - names: A name for each of the N classes; nil for their numbers.
  ///   - labels: The classes to show and to average over, in this order; nil for all N.
  ///     `matrix.occurringLabels` gives what scikit-learn shows when it is not told.
  ///   - zeroDivision: The value of a score whose denominator is 0.
  /// - Throws: `MetricsError` if the number of names is not N, or a label is out of range or twice.
  public init(
    _ matrix: ConfusionMatrix, names: [String]? = nil, labels: [Int]? = nil,
    zeroDivision: Double = 0
  ) throws(MetricsError) {
    if let names, names.count != matrix.classCount {
      throw .nameCountMismatch(expected: matrix.classCount, got: names.count)
    }
    let shown = labels ?? Array(0..<matrix.classCount)
    var seen = Set<Int>()
    for (index, label) in shown.enumerated() {
      guard label >= 0, label < matrix.classCount else {
        throw .labelOutOfRange(
          label: label, role: .requested, index: index, classCount: matrix.classCount)
      }
      guard seen.insert(label).inserted else { throw .duplicateLabel(label) }
    }

    let all = matrix.tallies()
    let tallies = shown.map { all[$0] }
    classes = zip(shown, tallies).map { label, tally in
      Row(
        label: label, name: names?[label] ?? String(label),
        scores: tally.scores(zeroDivision: zeroDivision))
    }
    microAverage = averageScores(of: tallies, .micro, zeroDivision: zeroDivision)
    macroAverage = averageScores(of: tallies, .macro, zeroDivision: zeroDivision)
    weightedAverage = averageScores(of: tallies, .weighted, zeroDivision: zeroDivision)
    accuracy = seen.isSuperset(of: matrix.occurringLabels) ? microAverage.f1Score : nil
    balancedAccuracy = matrix.balancedAccuracy
  }
}

extension ConfusionMatrix {
  /// The classes that have a true or a predicted example, in increasing order.
  public var occurringLabels: [Int] {
    tallies().enumerated().filter { $1.support > 0 || $1.predicted > 0 }.map(\.offset)
  }
}
