import CourseKit

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

public func macroAverage(_ rows: [ReportRow]) -> ReportRow {
  var result = ReportRow(name: "macro avg", precision: 0, recall: 0, f1Score: 0, support: 0)
  for row in rows.reversed() {
    result.precision += row.precision / Double(rows.count)
    result.recall += row.recall / Double(rows.count)
    result.f1Score += row.f1Score / Double(rows.count)
    result.support += row.support
  }
  return result
}

public func weightedAverage(_ rows: [ReportRow]) -> ReportRow {
  var result = ReportRow(name: "weighted avg", precision: 0, recall: 0, f1Score: 0, support: 0)
  for row in rows { result.support += row.support }
  for row in rows {
    let share = Double(row.support) / Double(result.support)
    result.precision += share * row.precision
    result.recall += share * row.recall
    result.f1Score += share * row.f1Score
  }
  return result
}

public func classificationReport(
  _ rows: [ReportRow], accuracy: Double, digits: Int = 2
) -> String {
  var width = "weighted avg".count
  for row in rows { width = max(width, row.name.unicodeScalars.count) }

  var text = atTheRight("", width) + " "
  for title in ["precision", "recall", "f1-score", "support"] { text += atTheRight(title, 10) }
  text += "\n\n"
  for row in rows { text += reportLine(row, width, digits) }
  text += "\n"
  let total = macroAverage(rows).support
  text += atTheRight("accuracy", width) + String(repeating: " ", count: 21)
  text += atTheRight(decimals(accuracy, digits: digits), 10) + atTheRight(String(total), 10) + "\n"
  text += reportLine(macroAverage(rows), width, digits)
  text += reportLine(weightedAverage(rows), width, digits)
  return text
}

private func reportLine(_ row: ReportRow, _ width: Int, _ digits: Int) -> String {
  var text = atTheRight(row.name, width) + " "
  for score in [row.precision, row.recall, row.f1Score] {
    text += atTheRight(decimals(score, digits: digits), 10)
  }
  return text + atTheRight(String(row.support), 10) + "\n"
}

private func atTheRight(_ text: String, _ width: Int) -> String {
  var text = text
  while text.unicodeScalars.count < width { text = " " + text }
  return text
}

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
