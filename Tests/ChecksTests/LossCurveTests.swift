import Foundation
import Testing

@testable import Checks

/// The smooth curve and the fluctuation of exercise 7.4, held against scipy and numpy.
struct LossCurveTests {
  /// What `scripts/golden/check_statistics.py` had them compute.
  private struct Golden: Decodable {
    var curves: [Curve]

    struct Curve: Decodable {
      var losses: [Double]
      var weight: Double
      var smoothed: [Double]
      var fluctuation: Double
    }
  }

  @Test func curvesAreScipys() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/loss_curves.json")
    let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    #expect(golden.curves.count == 5)
    for example in golden.curves {
      let curve = LossCurve(example.losses, weight: example.weight)
      #expect(curve.smoothed.count == example.smoothed.count)
      for (got, expected) in zip(curve.smoothed, example.smoothed) {
        #expect(abs(got - expected) < 1e-12)
      }
      #expect(abs(curve.fluctuation - example.fluctuation) < 1e-12)
    }
  }
}
