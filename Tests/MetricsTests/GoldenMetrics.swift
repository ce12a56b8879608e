import Foundation
import Metrics
import Testing

/// What scikit-learn says about seeded predictions; `scripts/golden/metrics.py` makes the file.
struct GoldenMetrics: Decodable {
  var versions: [String: String]
  var cases: [Case]
  var topK: [TopK]

  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var truth: [Int]
    var predicted: [Int]
    var classCount: Int
    var names: [String]?
    var labels: [Int]?
    var zeroDivision: Double
    var matrix: [Int]?
    var normalized: [Double]?
    var accuracy: Double
    var balancedAccuracy: Double
    var classes: [Scores]
    var micro: Scores
    var macro: Scores
    var weighted: Scores
    var reports: [Report]

    var testDescription: String { name }
  }

  struct Report: Decodable {
    var digits: Int
    var text: String
  }

  struct TopK: Decodable {
    var truth: [Int]
    var scores: [Float]
    var classCount: Int
    var k: Int
    var value: Double
  }

  // swift-format-ignore: NeverUseForceTry
  static let shared: GoldenMetrics = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try! Data(contentsOf: folder.appending(path: "Golden/metrics.json"))
    return try! JSONDecoder().decode(GoldenMetrics.self, from: data)
  }()
}
