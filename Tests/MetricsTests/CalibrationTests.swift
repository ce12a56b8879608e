import Foundation
import Metrics
import Testing

/// What NumPy computes from the definitions; `scripts/golden/calibration.py` makes the file.
struct GoldenCalibration: Decodable {
  var versions: [String: String]
  var cases: [Case]

  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var truth: [Int]
    var classCount: Int
    var binCount: Int
    var probabilities: [Float]
    var expectedError: Double
    var maximumError: Double
    var bins: [Calibration.Bin]
    var brier: Double

    var testDescription: String { name }
  }

  // swift-format-ignore: NeverUseForceTry
  static let shared: GoldenCalibration = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try! Data(contentsOf: folder.appending(path: "Golden/calibration.json"))
    return try! JSONDecoder().decode(GoldenCalibration.self, from: data)
  }()
}

@Suite("Calibration")
struct CalibrationTests {
  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-12
  }

  @Test(arguments: GoldenCalibration.shared.cases)
  func asNumPyComputesIt(golden: GoldenCalibration.Case) throws {
    let calibration = try Calibration(
      truth: golden.truth, probabilities: golden.probabilities, classCount: golden.classCount,
      binCount: golden.binCount)
    #expect(isClose(calibration.expectedError, golden.expectedError))
    #expect(isClose(calibration.maximumError, golden.maximumError))
    #expect(calibration.count == golden.truth.count)
    #expect(calibration.bins.map(\.count) == golden.bins.map(\.count))
    #expect(calibration.bins.map(\.upperBound) == golden.bins.map(\.upperBound))
    for (bin, expected) in zip(calibration.bins, golden.bins) {
      #expect(isClose(bin.confidence, expected.confidence))
      #expect(isClose(bin.accuracy, expected.accuracy))
    }
    #expect(
      try expectedCalibrationError(
        truth: golden.truth, probabilities: golden.probabilities, classCount: golden.classCount,
        binCount: golden.binCount) == calibration.expectedError)
    let brier = try brierScore(
      truth: golden.truth, probabilities: golden.probabilities, classCount: golden.classCount)
    #expect(isClose(brier, golden.brier))
  }

  @Test func noExamples() throws {
    let calibration = try Calibration(truth: [], probabilities: [], classCount: 3)
    #expect(calibration.bins.count == 15)
    #expect(calibration.bins.allSatisfy { $0.count == 0 && $0.accuracy == nil })
    #expect(calibration.expectedError == 0)
    #expect(calibration.maximumError == 0)
    #expect(try Calibration(truth: [], probabilities: [], classCount: 0).count == 0)
    #expect(try brierScore(truth: [], probabilities: [], classCount: 3) == 0)
  }

  @Test func emptyClassesChangeNothing() throws {
    let two = try Calibration(truth: [0, 1], probabilities: [0.6, 0.4, 0.7, 0.3], classCount: 2)
    let four = try Calibration(
      truth: [0, 1], probabilities: [0.6, 0.4, 0, 0, 0.7, 0.3, 0, 0], classCount: 4)
    #expect(two == four)
  }

  @Test(arguments: [Float.nan, -0.001, 1.001, .infinity])
  func numbersThatAreNoProbabilities(value: Float) {
    let error = MetricsError.invalidProbability("\(value)", index: 1, label: 0)
    #expect(throws: error) {
      try Calibration(truth: [0, 1], probabilities: [1, 0, value, 0], classCount: 2)
    }
    #expect(throws: error) {
      try brierScore(truth: [0, 1], probabilities: [1, 0, value, 0], classCount: 2)
    }
    #expect(error.description.contains("\(value)"))
  }

  @Test func sizesAndLabels() {
    for binCount in [0, -1, Int.min, .max] {
      #expect(throws: MetricsError.invalidBinCount(binCount)) {
        try Calibration(truth: [], probabilities: [], classCount: 2, binCount: binCount)
      }
    }
    #expect(throws: MetricsError.scoreCountMismatch(expected: 4, got: 3, classCount: 2)) {
      try Calibration(truth: [0, 1], probabilities: [1, 0, 1], classCount: 2)
    }
    #expect(
      throws: MetricsError.labelOutOfRange(label: 2, role: .truth, index: 0, classCount: 2)
    ) {
      try brierScore(truth: [2], probabilities: [1, 0], classCount: 2)
    }
    #expect(throws: MetricsError.invalidClassCount(-1)) {
      try brierScore(truth: [], probabilities: [], classCount: -1)
    }
    // A label without classes.
    #expect(throws: MetricsError.self) {
      try Calibration(truth: [0], probabilities: [], classCount: 0)
    }
  }
}
