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
  combined("macro avg", rows, Array(repeating: Float(1) / Float(rows.count), count: rows.count))
}

public func weightedAverage(_ rows: [ReportRow]) -> ReportRow {
  let total = Float(rows.map(\.support).reduce(0, +))
  return combined("weighted avg", rows, rows.map { Float($0.support) / total })
}

/// In single precision.
private func combined(_ name: String, _ rows: [ReportRow], _ shares: [Float]) -> ReportRow {
  func sum(_ numbers: [Double]) -> Double {
    Double(zip(numbers, shares).map { Float($0) * $1 }.reduce(0, +))
  }
  return ReportRow(
    name: name, precision: sum(rows.map(\.precision)), recall: sum(rows.map(\.recall)),
    f1Score: sum(rows.map(\.f1Score)), support: rows.map(\.support).reduce(0, +))
}

public func classificationReport(
  _ rows: [ReportRow], accuracy: Double, digits: Int = 2
) -> String {
  func cells(_ row: ReportRow) -> [String] {
    [row.name] + [row.precision, row.recall, row.f1Score].map { decimals($0, digits: digits) }
      + [String(row.support)]
  }
  let last = [macroAverage(rows), weightedAverage(rows)]
  let table: [[String]] =
    [["", "precision", "recall", "f1-score", "support"], []] + rows.map(cells) + [[]]
    + [["accuracy", "", "", decimals(accuracy, digits: digits), String(last[0].support)]]
    + last.map(cells)
  let first = table.compactMap(\.first).map(\.unicodeScalars.count).max() ?? 0
  return table.map { line in
    line.enumerated().map { index, cell in
      let width = index == 0 ? first : 9
      return String(repeating: " ", count: width - cell.unicodeScalars.count) + cell
        + (index == 0 ? " " : "")
    }.joined(separator: " ") + "\n"
  }.joined()
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
