import Foundation
import Metrics
import Testing

@Suite("Bad input is an error value")
struct BadInputTests {
  @Test func countsThatDiffer() {
    let error = MetricsError.countMismatch(truth: 2, predicted: 1)
    #expect(throws: error) { try accuracy(truth: [0, 1], predicted: [0]) }
    #expect(throws: error) { try ConfusionMatrix(truth: [0, 1], predicted: [0], classCount: 2) }
    #expect(error.description == "There are 2 true labels but 1 predictions.")
  }

  @Test(arguments: [-1, 3, Int.min, Int.max])
  func labelsOutOfRange(label: Int) {
    #expect(
      throws: MetricsError.labelOutOfRange(label: label, role: .truth, index: 1, classCount: 3)
    ) {
      try ConfusionMatrix(truth: [0, label], predicted: [0, 0], classCount: 3)
    }
    #expect(
      throws: MetricsError.labelOutOfRange(label: label, role: .predicted, index: 0, classCount: 3)
    ) {
      try ConfusionMatrix(truth: [0], predicted: [label], classCount: 3)
    }
    #expect(
      throws: MetricsError.labelOutOfRange(label: label, role: .truth, index: 0, classCount: 3)
    ) {
      try topKAccuracy(truth: [label], scores: [1, 2, 3], classCount: 3, k: 1)
    }
    #expect(
      throws: MetricsError.labelOutOfRange(label: label, role: .requested, index: 1, classCount: 3)
    ) {
      try ClassificationReport(ConfusionMatrix(classCount: 3), labels: [0, label])
    }
  }

  @Test func anErrorLeavesTheMatrix() throws {
    var matrix = try ConfusionMatrix(truth: [0], predicted: [1], classCount: 2)
    let before = matrix
    #expect(throws: MetricsError.self) { try matrix.add(truth: [0, 0, 2], predicted: [0, 0, 0]) }
    #expect(matrix == before)
  }

  @Test func scores() {
    #expect(throws: MetricsError.invalidK(0)) {
      try topKAccuracy(truth: [0], scores: [1, 2], classCount: 2, k: 0)
    }
    #expect(throws: MetricsError.scoreCountMismatch(expected: 4, got: 3, classCount: 2)) {
      try topKAccuracy(truth: [0, 1], scores: [1, 2, 3], classCount: 2, k: 1)
    }
    #expect(throws: MetricsError.scoreCountMismatch(expected: .max, got: 0, classCount: .max)) {
      try topKAccuracy(truth: [0, 1, 2], scores: [], classCount: .max, k: 1)
    }
  }

  @Test func aRowWithNaNIsNoHit() throws {
    let scores: [Float] = [.nan, .nan, 9, .nan, 1, 0]
    #expect(try topKAccuracy(truth: [0, 0, 0], scores: scores, classCount: 2, k: 1) == 1 / 3.0)
    #expect(try topKAccuracy(truth: [0, 0, 0], scores: scores, classCount: 2, k: 2) == 1 / 3.0)
  }

  @Test(arguments: [-1, Int.min, Int.max])
  func classCounts(count: Int) {
    #expect(throws: MetricsError.invalidClassCount(count)) {
      try ConfusionMatrix(classCount: count)
    }
  }

  @Test func names() throws {
    let matrix = try ConfusionMatrix(classCount: 2)
    let error = MetricsError.nameCountMismatch(expected: 2, got: 1)
    #expect(throws: error) { try ClassificationReport(matrix, names: ["a"]) }
    #expect(throws: error) { try matrix.table(names: ["a"]) }
    #expect(throws: MetricsError.duplicateLabel(1)) {
      try ClassificationReport(matrix, labels: [1, 1])
    }
  }

  @Test(arguments: ["[[1,2],[3]]", "[[1,2]]", "[[-1]]", "[[9223372036854775807,1],[0,0]]", "[1]"])
  func matricesFromJSON(text: String) {
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(ConfusionMatrix.self, from: Data(text.utf8))
    }
  }

  @Test func sumsThatOverflow() throws {
    var matrix = try ConfusionMatrix(rows: [[.max]])
    #expect(matrix.scores() == [Scores(precision: 1, recall: 1, f1Score: 1, support: .max)])
    #expect(throws: MetricsError.countOverflow) { try matrix.add(truth: [0], predicted: [0]) }
    #expect(throws: MetricsError.countOverflow) { try matrix.add(matrix) }
    #expect(throws: MetricsError.classCountMismatch(0, 1)) {
      try matrix.add(ConfusionMatrix(classCount: 0))
    }
  }
}
