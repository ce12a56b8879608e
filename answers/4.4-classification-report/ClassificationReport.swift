import CourseKit

/// One line of the report: the numbers of a class, or an average of them.
public struct ReportRow: Equatable, Sendable {
  /// The name of the class or of the average.
  public var name: String
  /// From 0 to 1.
  public var precision: Double
  /// From 0 to 1.
  public var recall: Double
  /// From 0 to 1.
  public var f1Score: Double
  /// How many examples there are.
  public var support: Int

  /// A line of these numbers.
  public init(name: String, precision: Double, recall: Double, f1Score: Double, support: Int) {
    self.name = name
    self.precision = precision
    self.recall = recall
    self.f1Score = f1Score
    self.support = support
  }
}

// [averages]
/// The mean in which all classes count alike.
public func macroAverage(_ rows: [ReportRow]) -> ReportRow {
  average(of: rows, name: "macro avg") { _ in 1 }
}

/// The mean in which a class counts as much as it has examples.
public func weightedAverage(_ rows: [ReportRow]) -> ReportRow {
  average(of: rows, name: "weighted avg") { Double($0.support) }
}

private func average(
  of rows: [ReportRow], name: String, weight: (ReportRow) -> Double
) -> ReportRow {
  let total = rows.reduce(0) { $0 + weight($1) }
  func mean(_ score: (ReportRow) -> Double) -> Double {
    rows.reduce(0) { $0 + weight($1) * score($1) } / total
  }
  return ReportRow(
    name: name, precision: mean(\.precision), recall: mean(\.recall), f1Score: mean(\.f1Score),
    support: rows.reduce(0) { $0 + $1.support })
}
// [/averages]

// [report]
/// The report as scikit-learn prints it.
public func classificationReport(
  _ rows: [ReportRow], accuracy: Double, digits: Int = 2
) -> String {
  let averages = [macroAverage(rows), weightedAverage(rows)]
  let width = (rows + averages).map(\.name.unicodeScalars.count).max() ?? 0

  func line(_ name: String, _ cells: [String]) -> String {
    padded(name, to: width) + " " + cells.map { " " + padded($0, to: 9) }.joined() + "\n"
  }
  func line(_ row: ReportRow) -> String {
    let scores = [row.precision, row.recall, row.f1Score]
    return line(row.name, scores.map { decimals($0, digits: digits) } + ["\(row.support)"])
  }

  let total = rows.reduce(0) { $0 + $1.support }
  let head = line("", ["precision", "recall", "f1-score", "support"])
  let classes = rows.map { line($0) }.joined()
  let whole = line("accuracy", ["", "", decimals(accuracy, digits: digits), "\(total)"])
  let ends = averages.map { line($0) }.joined()
  return "\(head)\n\(classes)\n\(whole)\(ends)"
}

/// The text with spaces before it; its length is in code points, as Python's `len` has it.
private func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
}
// [/report]

/// A number from 0 to 1 with 1 to 6 decimals, rounded as Python does.
private func decimals(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in 10 * power }
  let product = value * Double(scale)
  // What the product lost when it was rounded to a Double says on which side of the half it is.
  let lost = (-product).addingProduct(value, Double(scale))
  let isHalf = product - product.rounded(.down) == 0.5
  let rule: FloatingPointRoundingRule =
    isHalf && lost > 0 ? .up : isHalf && lost < 0 ? .down : .toNearestOrEven
  let units = Int(product.rounded(rule))
  let fraction = String(units % scale)
  return "\(units / scale)."
    + String(repeating: "0", count: digits - fraction.count) + fraction
}
