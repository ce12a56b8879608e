import CourseKit
import Testing

@Suite struct SeededGeneratorTests {
  /// The first numbers of SplitMix64 for this seed, as published with other implementations of it.
  @Test func knownValues() {
    var generator = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    var (a, b, c) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1), SeededGenerator(seed: 2))
    #expect(a == b)
    let numbers = (0..<9).map { _ in a.nextNormal() }
    #expect(numbers == (0..<9).map { _ in b.nextNormal() })
    #expect(numbers != (0..<9).map { _ in c.nextNormal() })
  }

  @Test func uniformNumbersAreInRangeAndSpread() {
    var generator = SeededGenerator(seed: 3)
    let n = 100_000.0
    let x = (0..<Int(n)).map { _ in Double(generator.nextUniform()) }
    #expect(x.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean: Double = x.reduce(0, +) / n
    let variance: Double = x.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / n
    // Five deviations of a mean of uniform numbers, and of a mean of their squares.
    let meanBound: Double = 5 * (1 / (12 * n)).squareRoot()
    let varianceBound: Double = 5 * (1 / (180 * n)).squareRoot()
    #expect(abs(mean - 0.5) < meanBound)
    #expect(abs(variance - 1.0 / 12) < varianceBound)
  }

  @Test func normalNumbersHaveTheFirstFourMoments() {
    var generator = SeededGenerator(seed: 4)
    let n = 100_000.0
    let x = (0..<Int(n)).map { _ in Double(generator.nextNormal()) }
    // Five deviations each; the variance of xᵏ is E x²ᵏ − (E xᵏ)².
    let cases: [(power: Int, mean: Double, variance: Double)] = [
      (1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96),
    ]
    for (power, mean, variance) in cases {
      let sum: Double = x.reduce(0) { sum, value in
        sum + (0..<power).reduce(1.0) { product, _ in product * value }
      }
      let bound: Double = 5 * (variance / n).squareRoot()
      #expect(abs(sum / n - mean) < bound, "moment \(power)")
    }
  }

  @Test func aSplitGoesItsOwnWay() {
    var parent = SeededGenerator(seed: 5)
    var child = parent.split()
    #expect((0..<9).map { _ in child.next() } != (0..<9).map { _ in parent.next() })
  }

  @Test func stateGoesOnWithTheSameNumbers() {
    var generator = SeededGenerator(seed: 7)
    _ = generator.nextNormal()
    var other = SeededGenerator(seed: generator.state)
    #expect(other == generator)
    #expect((0..<5).map { _ in other.next() } == (0..<5).map { _ in generator.next() })
  }
}
