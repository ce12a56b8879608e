import Metrics
import Testing

@Suite("Empty input and empty classes")
struct EmptyInputTests {
  @Test func noExamplesGiveZeros() throws {
    #expect(try accuracy(truth: [], predicted: []) == 0)
    #expect(try topKAccuracy(truth: [], scores: [], classCount: 3, k: 1) == 0)
    let matrix = try ConfusionMatrix(truth: [], predicted: [], classCount: 2)
    #expect(matrix.counts == [0, 0, 0, 0])
    #expect(matrix.total == 0)
    #expect(matrix.accuracy == 0)
    #expect(matrix.balancedAccuracy == 0)
    #expect(matrix.normalizedRows == [[0, 0], [0, 0]])
    #expect(matrix.occurringLabels == [])
    let nothing = Scores(precision: 0, recall: 0, f1Score: 0, support: 0)
    #expect(matrix.scores() == [nothing, nothing])
    for averaging in Averaging.allCases { #expect(matrix.average(averaging) == nothing) }
  }

  @Test func noExamplesStillReport() throws {
    let report = try ClassificationReport(ConfusionMatrix(classCount: 2), names: ["sí", "no"])
    #expect(
      report.text() == """
                      precision    recall  f1-score   support

                  sí       0.00      0.00      0.00       0.0
                  no       0.00      0.00      0.00       0.0

            accuracy                           0.00       0.0
           macro avg       0.00      0.00      0.00       0.0
        weighted avg       0.00      0.00      0.00       0.0

        """)
  }

  @Test func noClasses() throws {
    let matrix = try ConfusionMatrix(classCount: 0)
    #expect(matrix.scores() == [])
    #expect(matrix.rows == [])
    #expect(try matrix.table() == "true \\ predicted\n")
    for averaging in Averaging.allCases {
      #expect(matrix.average(averaging, zeroDivision: 1).f1Score == 0)
    }
    let report = try ClassificationReport(matrix)
    #expect(report.classes == [])
    #expect(report.text().hasSuffix("weighted avg       0.00      0.00      0.00       0.0\n"))
  }

  @Test func emptyClassesStay() throws {
    let matrix = try ConfusionMatrix(truth: [1, 1], predicted: [1, 3], classCount: 5)
    #expect(matrix.rows.count == 5)
    #expect(matrix.occurringLabels == [1, 3])
    #expect(matrix.scores().map(\.support) == [0, 2, 0, 0, 0])
    // One of five classes has a recall of one half.
    #expect(matrix.average(.macro).recall == 0.1)
    #expect(matrix.balancedAccuracy == 0.5)
    #expect(
      matrix.scores(zeroDivision: 1)[0] == Scores(precision: 1, recall: 1, f1Score: 1, support: 0))
  }
}
