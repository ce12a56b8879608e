import Foundation
import Testing

@testable import Checks

/// The intervals of exercise 8.3, held against scipy.
struct SeedStatisticsTests {
  /// What `scripts/golden/check_statistics.py` had scipy compute.
  private struct Golden: Decodable {
    var quantiles: [Double]
    var comparisons: [Comparison]

    struct Comparison: Decodable {
      var first: [Double]
      var second: [Double]
      var mean: Double
      var interval: [Double]
      var difference: [Double]
      var pValue: Double
    }

    static func read() throws -> Golden {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/seed_statistics.json")
      return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }
  }

  @Test func quantilesAreScipys() throws {
    let quantiles = try Golden.read().quantiles
    #expect(quantiles.count == 30)
    for (index, quantile) in quantiles.enumerated() {
      #expect(abs(SeedStatistics.quantile(index + 1) - quantile) < 1e-6)
    }
  }

  @Test func intervalsAreScipys() throws {
    let comparisons = try Golden.read().comparisons
    #expect(comparisons.count == 9)
    for example in comparisons {
      let single = SeedStatistics(example.first)
      let paired = SeedStatistics(example.first, minus: example.second)
      #expect(abs(single.mean - example.mean) < 1e-12)
      for (got, expected) in zip(
        single.interval + paired.interval, example.interval + example.difference)
      {
        #expect(abs(got - expected) < 1e-6)
      }
      // The interval and the test say the same.
      #expect((paired.interval[0] > 0 || paired.interval[1] < 0) == (example.pValue < 0.05))
    }
  }
}
