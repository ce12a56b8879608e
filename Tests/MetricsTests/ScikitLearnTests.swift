import Metrics
import Testing

@Suite("As scikit-learn")
struct ScikitLearnTests {
  @Test("numbers, matrix and text", arguments: GoldenMetrics.shared.cases)
  func agrees(golden: GoldenMetrics.Case) throws {
    let matrix = try ConfusionMatrix(
      truth: golden.truth, predicted: golden.predicted, classCount: golden.classCount)
    if let counts = golden.matrix { #expect(matrix.counts == counts) }
    if let normalized = golden.normalized {
      let largest = zip(matrix.normalizedRows.joined(), normalized).map { abs($0 - $1) }.max() ?? 0
      #expect(largest < 1e-11)
    }
    #expect(matrix.accuracy == golden.accuracy)
    #expect(try accuracy(truth: golden.truth, predicted: golden.predicted) == golden.accuracy)
    #expect(matrix.balancedAccuracy == golden.balancedAccuracy)

    let report = try ClassificationReport(
      matrix, names: golden.names, labels: golden.labels, zeroDivision: golden.zeroDivision)
    // Equal to the last bit: a mean half way between two printed numbers depends on it.
    #expect(report.classes.map(\.scores) == golden.classes)
    #expect(report.microAverage == golden.micro)
    #expect(report.macroAverage == golden.macro)
    #expect(report.weightedAverage == golden.weighted)
    #expect(!golden.reports.isEmpty)
    for expected in golden.reports {
      #expect(report.text(digits: expected.digits) == expected.text)
    }
    if golden.labels == nil {
      #expect(matrix.scores(zeroDivision: golden.zeroDivision) == golden.classes)
      #expect(matrix.average(.macro, zeroDivision: golden.zeroDivision) == golden.macro)
      #expect(matrix.average(.weighted, zeroDivision: golden.zeroDivision) == golden.weighted)
      #expect(matrix.average(.micro, zeroDivision: golden.zeroDivision) == golden.micro)
    }
  }

  @Test("top-k accuracy, with ties")
  func topK() throws {
    let cases = GoldenMetrics.shared.topK
    #expect(cases.count >= 12)
    for golden in cases {
      let value = try topKAccuracy(
        truth: golden.truth, scores: golden.scores, classCount: golden.classCount, k: golden.k)
      #expect(abs(value - golden.value) < 1e-12, "\(golden.classCount) classes, k \(golden.k)")
    }
  }
}
