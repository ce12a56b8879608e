import Checks
import CourseKit
import Foundation
import Testing

/// The test of Kolmogorov and Smirnov, held against scipy's.
struct KolmogorovSmirnovTests {
  /// What `scripts/golden/checks.py` had scipy compute.
  private struct Golden: Decodable {
    var cases: [Case]
    var cumulative: [Cumulative]
    var limits: [Limit]

    struct Case: Decodable {
      var law: String
      var scale: Double
      var numbers: [Double]
      var statistic: Double
    }
    struct Cumulative: Decodable {
      var law: String
      var scale: Double
      var points: [Double]
      var shares: [Double]
      var deviation: Double
    }
    struct Limit: Decodable {
      var count: Int
      var exact: Double
    }

    static func read() throws -> Golden {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/kolmogorov_smirnov.json")
      return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }
  }

  private static func distribution(_ law: String, _ scale: Double) -> Distribution {
    law == "uniform" ? .uniform(bound: scale) : .normal(deviation: scale)
  }

  private static func draw(
    _ count: Int, from distribution: Distribution, using generator: inout SeededGenerator
  ) -> [Float] {
    (0..<count).map { _ in
      switch distribution {
      case .uniform(let bound): (2 * generator.nextUniform() - 1) * Float(bound)
      case .normal(let deviation): generator.nextNormal() * Float(deviation)
      }
    }
  }

  @Test func statisticIsScipys() throws {
    let cases = try Golden.read().cases
    #expect(cases.count == 12)
    for example in cases {
      let distribution = Self.distribution(example.law, example.scale)
      let statistic = KolmogorovSmirnov.statistic(
        example.numbers.map { Float($0) }, cumulative: distribution.cumulative)
      #expect(
        abs(statistic - example.statistic) < 1e-12, "\(distribution), n = \(example.numbers.count)")
    }
  }

  @Test func cumulativeSharesAreScipys() throws {
    for example in try Golden.read().cumulative {
      let distribution = Self.distribution(example.law, example.scale)
      for (point, share) in zip(example.points, example.shares) {
        #expect(abs(distribution.cumulative(point) - share) < 1e-14, "\(distribution) at \(point)")
      }
      #expect(abs(distribution.deviation - example.deviation) < 1e-14)
    }
  }

  /// The bound holds for every count, and gives away little.
  @Test func limitIsJustAboveTheExactOne() throws {
    for limit in try Golden.read().limits {
      let bound = KolmogorovSmirnov.limit(count: limit.count)
      #expect(bound >= limit.exact)
      #expect(bound < limit.exact * (limit.count >= 1000 ? 1.01 : 1.07))
      let alarms = 2 * exp(-2 * Double(limit.count) * bound * bound)
      #expect(abs(alarms / KolmogorovSmirnov.falseAlarmRate - 1) < 1e-9)
    }
  }

  @Test func noNumbersAndNoNumberAreInfinitelyFar() {
    let cumulative = Distribution.uniform(bound: 1).cumulative
    #expect(KolmogorovSmirnov.statistic([], cumulative: cumulative) == .infinity)
    #expect(KolmogorovSmirnov.statistic([0, .nan], cumulative: cumulative) == .infinity)
    #expect(KolmogorovSmirnov.statistic([.infinity], cumulative: cumulative) == 1)
    #expect(KolmogorovSmirnov.limit(count: 0).isFinite)
  }

  @Test(arguments: [Distribution.uniform(bound: 0.08), .normal(deviation: 0.05)])
  func rightNumbersRaiseNoAlarm(_ distribution: Distribution) {
    let limit = KolmogorovSmirnov.limit(count: 500)
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let numbers = Self.draw(500, from: distribution, using: &generator)
      let distance = KolmogorovSmirnov.statistic(numbers, cumulative: distribution.cumulative)
      #expect(distance <= limit, "seed \(seed)")
    }
  }

  /// With the 20,000 weights that a check draws, a deviation that is off by a tenth is always found.
  @Test(arguments: [Distribution.uniform(bound: 0.08), .normal(deviation: 0.05)])
  func wrongNumbersAreFound(_ distribution: Distribution) {
    let wrong: [Distribution] =
      switch distribution {
      case .uniform(let bound):
        [
          .uniform(bound: bound * 1.1), .uniform(bound: bound / 1.1),
          .normal(deviation: bound / 1.7),
        ]
      case .normal(let deviation):
        [
          .normal(deviation: deviation * 1.15), .normal(deviation: deviation / 1.15),
          .uniform(bound: deviation * 1.7),
        ]
      }
    let limit = KolmogorovSmirnov.limit(count: 20_000)
    for other in wrong {
      for seed in UInt64(0)..<2 {
        var generator = SeededGenerator(seed: seed)
        let numbers = Self.draw(20_000, from: other, using: &generator)
        let distance = KolmogorovSmirnov.statistic(numbers, cumulative: distribution.cumulative)
        #expect(distance > limit, "\(other) seen as \(distribution), seed \(seed)")
      }
    }
  }
}
