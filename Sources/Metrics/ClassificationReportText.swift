extension ClassificationReport: CustomStringConvertible {
  /// The report as text, with two digits.
  public var description: String { text() }

  /// The report as `sklearn.metrics.classification_report` prints it, to the character.
  ///
  /// The first column is as wide as the longest name, at least as "weighted avg". A last group
  /// has the row "accuracy", or "micro avg" if classes that occur were left out. If not a single
  /// prediction is right, scikit-learn prints the supports with a decimal, and so does this. The
  /// text ends with a line feed.
  /// - Parameter digits: Digits after the point of a score, 0 to 100.
  public func text(digits: Int = 2) -> String {
    let nameWidth = classes.map(\.name.unicodeScalars.count).max() ?? 0
    let width = max(nameWidth, "weighted avg".count, digits)

    // The balanced accuracy is over all classes, and 0 exactly if the diagonal is.
    let isAllWrong = balancedAccuracy == 0
    func support(_ count: Int) -> String { isAllWrong ? String(Double(count)) : String(count) }

    func line(_ name: String, _ cells: [String]) -> String {
      leftPadded(name, to: width) + " "
        + cells.map { " " + leftPadded($0, to: 9) }.joined() + "\n"
    }
    func line(_ name: String, _ scores: Scores) -> String {
      let numbers = [scores.precision, scores.recall, scores.f1Score]
      return line(name, numbers.map { fixed($0, digits: digits) } + [support(scores.support)])
    }

    var text = line("", ["precision", "recall", "f1-score", "support"]) + "\n"
    for row in classes { text += line(row.name, row.scores) }
    text += "\n"
    if let accuracy {
      text += line(
        "accuracy", ["", "", fixed(accuracy, digits: digits), support(microAverage.support)])
    } else {
      text += line("micro avg", microAverage)
    }
    text += line("macro avg", macroAverage)
    text += line("weighted avg", weightedAverage)
    return text
  }
}
