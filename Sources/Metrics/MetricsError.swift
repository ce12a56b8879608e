/// What was wrong with the labels, scores or names that a metric was given.
public enum MetricsError: Error, Equatable, Sendable {
  /// There are not as many predictions as true labels.
  case countMismatch(truth: Int, predicted: Int)
  /// A label is not one of the classes 0 ..< classCount; the index says which example it belongs to.
  case labelOutOfRange(label: Int, role: Role, index: Int, classCount: Int)
  /// The scores are not one row of classCount numbers for each true label.
  case scoreCountMismatch(expected: Int, got: Int, classCount: Int)
  /// The number of classes is negative, or so large that their matrix cannot be indexed.
  case invalidClassCount(Int)
  /// The k of a top-k metric is below 1.
  case invalidK(Int)
  /// A matrix has a row that does not have one count for each class.
  case rowLengthMismatch(row: Int, expected: Int, got: Int)
  /// A matrix holds a negative count.
  case negativeCount(row: Int, column: Int, count: Int)
  /// The counts of a matrix do not fit in an `Int` when they are added.
  case countOverflow
  /// Two matrices that are to be added have different numbers of classes.
  case classCountMismatch(Int, Int)
  /// There are not as many names as classes.
  case nameCountMismatch(expected: Int, got: Int)
  /// A class was asked for twice.
  case duplicateLabel(Int)
  /// A probability is NaN or not from 0 to 1; it is given as text, so that errors can be compared.
  case invalidProbability(String, index: Int, label: Int)
  /// The number of bins is below 1 or unreasonable.
  case invalidBinCount(Int)

  /// Where a label comes from.
  public enum Role: String, Sendable {
    /// The label that the data set gives.
    case truth = "true"
    /// The label that the model gives.
    case predicted = "predicted"
    /// A class that a report was asked to show.
    case requested = "requested"
  }
}

extension MetricsError: CustomStringConvertible {
  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .countMismatch(let truth, let predicted):
      "There are \(truth) true labels but \(predicted) predictions."
    case .labelOutOfRange(let label, let role, let index, let classCount):
      "The \(role.rawValue) label at index \(index) is \(label), "
        + "which is not one of the \(classCount) classes counted from 0."
    case .scoreCountMismatch(let expected, let got, let classCount):
      "A row of \(classCount) scores for each example makes \(expected) scores, got \(got)."
    case .invalidClassCount(let count):
      "A number of classes cannot be \(count)."
    case .invalidK(let k):
      "The k of a top-k accuracy is at least 1, got \(k)."
    case .rowLengthMismatch(let row, let expected, let got):
      "Row \(row) of a confusion matrix of \(expected) classes has \(got) counts."
    case .negativeCount(let row, let column, let count):
      "The count at row \(row), column \(column) of a confusion matrix is \(count)."
    case .countOverflow:
      "The counts of a confusion matrix are too large to be added."
    case .classCountMismatch(let left, let right):
      "A confusion matrix of \(left) classes cannot be added to one of \(right)."
    case .nameCountMismatch(let expected, let got):
      "There are \(expected) classes but \(got) names."
    case .duplicateLabel(let label):
      "Class \(label) was requested twice."
    case .invalidProbability(let value, let index, let label):
      "The probability of class \(label) at index \(index) is \(value), not a number from 0 to 1."
    case .invalidBinCount(let count):
      "A number of bins is from 1 to 1000000, got \(count)."
    }
  }
}
