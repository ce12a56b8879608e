/// How often each class was taken for each other: rows are true classes, columns predicted ones.
///
/// Classes are numbered from 0. A class that never occurs keeps its row and its column of zeros.
///
/// ```swift
/// let matrix = try ConfusionMatrix(truth: [0, 0, 1, 2], predicted: [0, 1, 1, 2], classCount: 3)
/// matrix[truth: 0, predicted: 1]  // 1
/// matrix.accuracy                 // 0.75
/// print(matrix.table())
/// ```
public struct ConfusionMatrix: Equatable, Sendable {
  /// The number of classes: of rows and of columns.
  public let classCount: Int
  /// The counts, one row after the other: classCount × classCount numbers, none negative.
  public private(set) var counts: [Int]
  /// The number of examples counted.
  public private(set) var total = 0

  /// A matrix of zeros.
  ///
  /// - Throws: `MetricsError.invalidClassCount` if the number is negative or its square is no `Int`.
  public init(classCount: Int) throws(MetricsError) {
    let (size, overflow) = classCount.multipliedReportingOverflow(by: classCount)
    guard classCount >= 0, !overflow else { throw .invalidClassCount(classCount) }
    self.classCount = classCount
    counts = Array(repeating: 0, count: size)
  }

  /// The matrix of N true labels and N predictions; no examples make a matrix of zeros.
  ///
  /// - Throws: `MetricsError` if the counts differ or a label is not in 0 ..< classCount.
  public init(truth: [Int], predicted: [Int], classCount: Int) throws(MetricsError) {
    try self.init(classCount: classCount)
    try add(truth: truth, predicted: predicted)
  }

  /// The matrix with these rows.
  ///
  /// - Throws: `MetricsError` if it is not square, a count is negative or their sum is no `Int`.
  public init(rows: [[Int]]) throws(MetricsError) {
    for (index, row) in rows.enumerated() {
      guard row.count == rows.count else {
        throw .rowLengthMismatch(row: index, expected: rows.count, got: row.count)
      }
      for (column, count) in row.enumerated() where count < 0 {
        throw .negativeCount(row: index, column: column, count: count)
      }
    }
    try self.init(classCount: rows.count)
    counts = Array(rows.joined())
    total = try Self.sum(counts)
  }

  /// Counts N more examples, such as those of one batch; on an error the matrix stays as it was.
  ///
  /// - Throws: `MetricsError` if the counts differ or a label is not in 0 ..< classCount.
  public mutating func add(truth: [Int], predicted: [Int]) throws(MetricsError) {
    guard truth.count == predicted.count else {
      throw .countMismatch(truth: truth.count, predicted: predicted.count)
    }
    try check(truth, role: .truth)
    try check(predicted, role: .predicted)
    guard !total.addingReportingOverflow(truth.count).overflow else { throw .countOverflow }
    for (t, p) in zip(truth, predicted) { counts[t * classCount + p] += 1 }
    total += truth.count
  }

  /// Adds the counts of another matrix, such as that of another part of the data.
  ///
  /// - Throws: `MetricsError` if the numbers of classes differ or the sum is no `Int`.
  public mutating func add(_ other: ConfusionMatrix) throws(MetricsError) {
    guard other.classCount == classCount else {
      throw .classCountMismatch(other.classCount, classCount)
    }
    let (sum, overflow) = total.addingReportingOverflow(other.total)
    guard !overflow else { throw .countOverflow }
    // No single count exceeds the total, so these additions cannot overflow.
    for index in counts.indices { counts[index] += other.counts[index] }
    total = sum
  }

  /// How many examples of a class were predicted as another; both from 0 to classCount - 1.
  public subscript(truth truth: Int, predicted predicted: Int) -> Int {
    precondition(truth >= 0 && truth < classCount && predicted >= 0 && predicted < classCount)
    return counts[truth * classCount + predicted]
  }

  /// The counts as an array of rows.
  public var rows: [[Int]] {
    (0..<classCount).map { Array(counts[$0 * classCount..<($0 + 1) * classCount]) }
  }

  /// Each row divided by its sum: the fraction of a true class that was predicted as each class.
  ///
  /// The diagonal is the recall. The row of a class without examples is all zeros.
  public var normalizedRows: [[Double]] {
    rows.map { row in
      let sum = row.reduce(0, +)
      return row.map { ratio($0, sum, zeroDivision: 0) }
    }
  }

  private func check(_ labels: [Int], role: MetricsError.Role) throws(MetricsError) {
    for (index, label) in labels.enumerated() where label < 0 || label >= classCount {
      throw .labelOutOfRange(label: label, role: role, index: index, classCount: classCount)
    }
  }

  private static func sum(_ counts: [Int]) throws(MetricsError) -> Int {
    var total = 0
    for count in counts {
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { throw .countOverflow }
      total = sum
    }
    return total
  }
}

extension ConfusionMatrix: Codable {
  /// Reads an array of rows.
  public init(from decoder: any Decoder) throws {
    let rows = try decoder.singleValueContainer().decode([[Int]].self)
    try self.init(rows: rows)
  }

  /// Writes an array of rows.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rows)
  }
}
