import Foundation
import Metrics
import Testing

@Suite("Confusion matrix")
struct ConfusionMatrixTests {
  @Test func rowsAreTrueClasses() throws {
    let matrix = try ConfusionMatrix(truth: [0, 0, 1], predicted: [1, 1, 0], classCount: 2)
    #expect(matrix.rows == [[0, 2], [1, 0]])
    #expect(matrix[truth: 0, predicted: 1] == 2)
    #expect(matrix[truth: 1, predicted: 0] == 1)
    #expect(matrix.normalizedRows == [[0, 1], [1, 0]])
  }

  @Test func partsAddUpToTheWhole() throws {
    let golden = try #require(GoldenMetrics.shared.cases.first { $0.name == "fashion 0" })
    let whole = try ConfusionMatrix(
      truth: golden.truth, predicted: golden.predicted, classCount: 10)
    var batches = try ConfusionMatrix(classCount: 10)
    var parts = batches
    for start in stride(from: 0, to: golden.truth.count, by: 32) {
      let range = start..<min(start + 32, golden.truth.count)
      let (truth, predicted) = (Array(golden.truth[range]), Array(golden.predicted[range]))
      try batches.add(truth: truth, predicted: predicted)
      try parts.add(ConfusionMatrix(truth: truth, predicted: predicted, classCount: 10))
    }
    #expect(batches == whole)
    #expect(parts == whole)
    #expect(whole.total == golden.truth.count)
  }

  @Test func table() throws {
    let matrix = try ConfusionMatrix(rows: [[12, 3], [0, 9]])
    #expect(
      try matrix.table(names: ["cañón", "coat"]) == """
        true \\ predicted   0   1
        0 cañón           12   3
        1 coat             0   9

        """)
    #expect(
      try matrix.table(normalized: true, digits: 1) == """
        true \\ predicted    0    1
        0                 0.8  0.2
        1                 0.0  1.0

        """)
  }

  @Test func numbersOfTwoDigitsAlign() throws {
    let lines = try ConfusionMatrix(classCount: 11).table().split(separator: "\n")
    #expect(Set(lines.map(\.count)).count == 1)
    #expect(lines[1].hasPrefix(" 0 "))
    #expect(lines[11].hasPrefix("10 "))
  }

  @Test func throughJSON() throws {
    let matrix = try ConfusionMatrix(truth: [0, 2, 2], predicted: [1, 2, 0], classCount: 4)
    let data = try JSONEncoder().encode(matrix)
    #expect(String(decoding: data, as: UTF8.self) == "[[0,1,0,0],[0,0,0,0],[1,0,1,0],[0,0,0,0]]")
    #expect(try JSONDecoder().decode(ConfusionMatrix.self, from: data) == matrix)

    let report = try ClassificationReport(matrix, labels: [1, 2])
    #expect(report.accuracy == nil)
    let copy = try JSONDecoder().decode(
      ClassificationReport.self, from: JSONEncoder().encode(report))
    #expect(copy == report)
  }
}
