extension ConfusionMatrix {
  /// The matrix as text, a row for each true class and a column for each predicted one.
  ///
  /// Columns are headed by class numbers, so that ten classes with long names still fit a terminal;
  /// the rows carry number and name. Without classes the table is only its heading.
  ///
  /// ```
  /// true \ predicted     0  1
  /// 0 dress             12  3
  /// 1 coat               0  9
  /// ```
  /// - Parameters:
  ///   - names: A name for each class, or nil for numbers alone.
  ///   - normalized: Whether to show fractions of the row, 0 to 1, in place of counts.
  ///   - digits: Digits after the point of a fraction, 0 to 100.
  ///   - corner: What stands above the classes.
  /// - Throws: `MetricsError.nameCountMismatch`.
  public func table(
    names: [String]? = nil, normalized: Bool = false, digits: Int = 2,
    corner: String = "true \\ predicted"
  ) throws(MetricsError) -> String {
    if let names, names.count != classCount {
      throw .nameCountMismatch(expected: classCount, got: names.count)
    }
    let numberWidth = String(max(classCount - 1, 0)).count
    let headings = (0..<classCount).map { index in
      let number = leftPadded(String(index), to: numberWidth)
      return names.map { "\(number) \($0[index])" } ?? number
    }
    let cells =
      normalized
      ? normalizedRows.map { row in row.map { fixed($0, digits: digits) } }
      : rows.map { row in row.map(String.init) }

    let headingWidth = max(corner.count, headings.map(\.unicodeScalars.count).max() ?? 0)
    let cellWidth = max(numberWidth, cells.joined().map(\.count).max() ?? 0)
    func line(_ heading: String, _ cells: [String]) -> String {
      let padding = String(repeating: " ", count: headingWidth - heading.unicodeScalars.count)
      return heading + padding
        + cells.map { "  " + leftPadded($0, to: cellWidth) }.joined() + "\n"
    }
    return line(corner, (0..<classCount).map(String.init))
      + zip(headings, cells).map(line).joined()
  }
}
