/// Rows of text in columns for a terminal, two spaces apart.
///
/// ```swift
/// TextTable([["epoch", "loss"], ["1", "0.52"]], numeric: [1]).text
/// ```
package struct TextTable {
  private let rows: [[String]]
  private let numeric: Set<Int>

  /// A table of rows, the longest of which says how many columns there are.
  ///
  /// - Parameter numeric: The columns whose cells end at the same place, as numbers do.
  package init(_ rows: [[String]], numeric: Set<Int>) {
    self.rows = rows
    self.numeric = numeric
  }

  /// The lines, none with spaces at its end.
  package var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    return rows.map { row in
      let line = row.enumerated().map { column, cell in
        numeric.contains(column)
          ? cell.leading(to: widths[column]) : cell.padded(to: widths[column])
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
