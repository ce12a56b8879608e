/// Rows of text in columns for a terminal: the first and those after the fourth to the left, the
/// numbers between them to the right.
struct Table {
  var rows: [[String]]

  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return (1...3).contains(column) ? space + cell : isLast ? cell : cell + space
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
