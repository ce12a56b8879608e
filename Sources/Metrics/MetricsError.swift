public import Localization

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

extension MetricsError: WordedError, CustomStringConvertible {
  /// The sentence in English.
  public var description: String { sentence.en }

  /// One sentence that says what is wrong and where.
  public var sentence: Localized {
    switch self {
    case .countMismatch(let truth, let predicted):
      Localized(
        es: "Hay \(truth) etiquetas verdaderas pero \(predicted) predicciones.",
        en: "There are \(truth) true labels but \(predicted) predictions.")
    case .labelOutOfRange(let label, let role, let index, let classCount):
      Localized(
        es: "La etiqueta \(role.adjective) del índice \(index) es \(label),"
          + " que no es ninguna de las \(classCount) clases contadas desde 0.",
        en: "The \(role.rawValue) label at index \(index) is \(label), "
          + "which is not one of the \(classCount) classes counted from 0.")
    case .scoreCountMismatch(let expected, let got, let classCount):
      Localized(
        es: "Una fila de \(classCount) números por ejemplo hace \(expected) números, no \(got).",
        en: "A row of \(classCount) scores for each example makes \(expected) scores, got \(got).")
    case .invalidClassCount(let count):
      Localized(
        es: "El número de clases no puede ser \(count).",
        en: "A number of classes cannot be \(count).")
    case .invalidK(let k):
      Localized(
        es: "La k de una exactitud top-k es al menos 1, no \(k).",
        en: "The k of a top-k accuracy is at least 1, got \(k).")
    case .rowLengthMismatch(let row, let expected, let got):
      Localized(
        es: "La fila \(row) de una matriz de confusión de \(expected) clases tiene \(got) cuentas.",
        en: "Row \(row) of a confusion matrix of \(expected) classes has \(got) counts.")
    case .negativeCount(let row, let column, let count):
      Localized(
        es:
          "La cuenta de la fila \(row), columna \(column) de una matriz de confusión es \(count).",
        en: "The count at row \(row), column \(column) of a confusion matrix is \(count).")
    case .countOverflow:
      Localized(
        es: "Las cuentas de una matriz de confusión son demasiado grandes para sumarlas.",
        en: "The counts of a confusion matrix are too large to be added.")
    case .classCountMismatch(let left, let right):
      Localized(
        es: "Una matriz de confusión de \(left) clases no se puede sumar a una de \(right).",
        en: "A confusion matrix of \(left) classes cannot be added to one of \(right).")
    case .nameCountMismatch(let expected, let got):
      Localized(
        es: "Hay \(expected) clases pero \(got) nombres.",
        en: "There are \(expected) classes but \(got) names.")
    case .duplicateLabel(let label):
      Localized(
        es: "La clase \(label) se ha pedido dos veces.",
        en: "Class \(label) was requested twice.")
    case .invalidProbability(let value, let index, let label):
      Localized(
        es: "La probabilidad de la clase \(label) en el índice \(index) es \(value),"
          + " no un número de 0 a 1.",
        en: "The probability of class \(label) at index \(index) is \(value),"
          + " not a number from 0 to 1.")
    case .invalidBinCount(let count):
      Localized(
        es: "El número de intervalos va de 1 a 1000000, no \(count).",
        en: "A number of bins is from 1 to 1000000, got \(count).")
    }
  }
}

extension MetricsError.Role {
  fileprivate var adjective: String {
    switch self {
    case .truth: "verdadera"
    case .predicted: "predicha"
    case .requested: "pedida"
    }
  }
}
