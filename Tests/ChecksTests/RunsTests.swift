import Checks
import Foundation
import Testing

/// What the checks of early stopping and of smoothing expect, held against Keras and TensorBoard.
struct RunsTests {
  /// What `scripts/golden/runs.py` had Keras and TensorBoard compute.
  private struct Golden: Decodable {
    var curves: [Curve]
    var trainings: [Training]

    struct Curve: Decodable {
      var values: [Number]
      var weight: Double
      var smoothed: [Number]
    }
    struct Training: Decodable {
      var losses: [Number]
      var patience: Int
      var minDelta: Double
      var lastEpoch: Int
      var bestEpoch: Int
    }

    static func read() throws -> Golden {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/runs.json")
      return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }
  }

  /// A number, or its name where JSON has none.
  private struct Number: Decodable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        value = number
      } else {
        value = try #require(Double(container.decode(String.self)))
      }
    }
  }

  @Test func smoothingIsTensorBoards() throws {
    let curves = try Golden.read().curves
    #expect(curves.count == 9)
    for curve in curves {
      let got = WeightedCurve.smoothed(curve.values.map(\.value), weight: curve.weight)
      #expect(got.count == curve.smoothed.count)
      for (got, expected) in zip(got, curve.smoothed.map(\.value)) {
        #expect(
          got == expected || (got.isNaN && expected.isNaN) || abs(got - expected) < 1e-12,
          "weight \(curve.weight)")
      }
    }
  }

  @Test func stoppingIsThatOfKeras() throws {
    let trainings = try Golden.read().trainings
    #expect(trainings.count == 26)
    for training in trainings {
      let losses = training.losses.map(\.value)
      let rule = StoppingRule(patience: training.patience, minDelta: training.minDelta)
      #expect(rule.lastEpoch(losses) == training.lastEpoch, "\(losses)")
      #expect(rule.bestEpoch(losses) == training.bestEpoch, "\(losses)")
    }
  }

  @Test func noEpochsHaveNoLast() {
    let rule = StoppingRule(patience: 2, minDelta: 0)
    #expect(rule.lastEpoch([]) == nil)
    #expect(rule.bestEpoch([.nan, .nan]) == nil)
    #expect(rule.lastEpoch([.nan, .nan, 1]) == 1)
  }
}
