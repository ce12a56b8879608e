internal import CourseKit

extension UnsafeBufferPointer<Float> {
  /// The sum, in sixteen lanes and blocks so that it is fast and loses few digits.
  var sum: Float { Float(total { $0 }) }

  /// The sum of the squares.
  var sumOfSquares: Double { total { $0 * $0 } }

  @inline(__always)
  private func total(_ term: (SIMD16<Float>) -> SIMD16<Float>) -> Double {
    var result = 0.0
    var index = 0
    guard let start = baseAddress else { return 0 }
    while index + 16 <= count {
      // A block of at most 64 rounds of 32-bit sums, then 64 bits.
      var lanes = SIMD16<Float>.zero
      let end = Swift.min(count & ~15, index + 1024)
      while index < end {
        lanes += term(UnsafeRawPointer(start + index).loadUnaligned(as: SIMD16<Float>.self))
        index += 16
      }
      for lane in 0..<16 { result += Double(lanes[lane]) }
    }
    var last = SIMD16<Float>.zero
    for lane in 0..<count - index { last[lane] = self[index + lane] }
    last = term(last)
    for lane in 0..<16 { result += Double(last[lane]) }
    return result
  }
}

/// Adds the sum of each column of a matrix, given row by row, to the column's place.
func addColumns(
  of matrix: UnsafeBufferPointer<Float>, to sums: UnsafeMutableBufferPointer<Float>,
  on team: ThreadTeam
) {
  let columns = sums.count
  guard columns > 0, let start = matrix.baseAddress, let sums = sums.baseAddress else { return }
  let rows = matrix.count / columns
  let part = max(128, ThreadTeam.partLength / max(1, rows) & ~15)
  team.divide(columns, partLength: part, ColumnSums(start, rows, columns, sums)) {
    $0.load(as: ColumnSums.self).add($1..<$2)
  }
}

private struct ColumnSums {
  private let start: UnsafePointer<Float>
  private let rows, columns: Int
  private let sums: UnsafeMutablePointer<Float>

  init(
    _ start: UnsafePointer<Float>, _ rows: Int, _ columns: Int, _ sums: UnsafeMutablePointer<Float>
  ) {
    (self.start, self.rows, self.columns, self.sums) = (start, rows, columns, sums)
  }

  func add(_ part: Range<Int>) {
    // Sixteen columns at a time, whose sums stay in registers over all rows.
    let whole = part.lowerBound + part.count & ~15
    for column in stride(from: part.lowerBound, to: whole, by: 16) {
      var lanes = SIMD16<Float>.zero
      var place = UnsafeRawPointer(start + column)
      for _ in 0..<rows {
        lanes += place.loadUnaligned(as: SIMD16<Float>.self)
        place += columns * MemoryLayout<Float>.stride
      }
      for lane in 0..<16 { sums[column + lane] += lanes[lane] }
    }
    for row in 0..<rows {
      for column in whole..<part.upperBound { sums[column] += start[row * columns + column] }
    }
  }
}
