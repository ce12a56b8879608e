internal import CourseKit
internal import Localization

/// What the decisions of a flip are like, and which mistake makes such ones.
extension Examination {
  private typealias Mistake = AugmentMisconception

  /// A picture that shows whether it was flipped.
  static let twoPixels = Image(height: 1, width: 2, channels: 1, bytes: [3, 200])

  /// Which of so many pictures were flipped: 1, or else 0.
  mutating func decisions(
    p: Float, of image: Image = twoPixels, count: Int
  ) async throws -> [Float] {
    let got: Tensor = try await ask("decisions", p, image, count)
    try expect(got.shape, is: [count])
    return got.elements
  }

  /// Fails with a fact about decisions, by the name of the mistake that takes them.
  ///
  /// What is asked to find the name is not part of the message.
  mutating func fail(_ fact: Localized, decidedBy ask: Diagnosis) async throws -> Never {
    var failure = failure(.law(fact))
    let mistake =
      switch ask {
      case .probability: try? await mistakeAboutP()
      case .generator: try? await mistakeAboutTheGenerator()
      }
    failure.misconception = mistake.map { Misconception($0) }
    throw failure
  }

  /// What decisions are looked at for.
  enum Diagnosis {
    /// How often it flips.
    case probability
    /// Which numbers it flips by, where all decisions are alike.
    case generator
  }

  /// The mistake that gives just the shares of flipped pictures, for five probabilities.
  private mutating func mistakeAboutP() async throws -> AugmentMisconception? {
    let count = 400
    let limit = KolmogorovSmirnov.limit(count: count)
    try await tell("seed", integer(in: 1...1_000_000))
    var shares: [(p: Double, share: Double)] = []
    for p in [0, 0.25, 0.5, 0.75, 1] as [Float] {
      let flipped = try await decisions(p: p, count: count).filter { $0 == 1 }.count
      shares.append((Double(p), Double(flipped) / Double(count)))
    }
    func follow(_ law: (Double) -> Double) -> Bool {
      shares.allSatisfy {
        let share = law($0.p)
        // What is certain is certain, save for a draw of exactly 0.
        return abs($0.share - share) <= ([0, 1].contains(share) ? 0.01 : limit)
      }
    }
    if follow({ _ in 0 }) { return .swapsTwice }
    if follow({ _ in 1 }) || follow({ _ in 0.5 }) { return .ignoresP }
    return follow { 1 - $0 } ? .oppositeP : nil
  }

  /// The mistake about the generator that takes just these decisions, if all are alike.
  ///
  /// A copied generator decides by its first number, seed by seed: another rule does so for 24 seeds
  /// with probability 2⁻²⁴. A new generator decides by one number always, which is searched for and
  /// has to be the first of a seed that people write.
  private mutating func mistakeAboutTheGenerator() async throws -> AugmentMisconception? {
    // The ways of drawing that fit all seeds so far.
    var ways = Array(0..<3)
    for _ in 0..<24 where !ways.isEmpty {
      let seed = integer(in: 1...1_000_000)
      try await tell("seed", seed)
      let got = try await decisions(p: 0.5, count: 4)
      let numbers = Self.firstNumbers(of: UInt64(seed))
      ways.removeAll { way in got.contains { ($0 == 1) != (numbers[way] < 0.5) } }
    }
    if !ways.isEmpty { return .copiesTheGenerator }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      let got = try await decisions(p: Float(middle), count: 4)
      guard let first = got.first, Set(got).count == 1 else { return nil }
      if first == 1 { high = middle } else { low = middle }
    }
    let seeds: [UInt64] = [
      0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 13, 17, 42, 99, 100, 123, 1000, 1234, 1337, 12345, 2023, 2024,
      2025, 2026,
    ]
    let isKnown = seeds.contains { seed in
      Self.firstNumbers(of: seed).contains { low...high ~= $0 }
    }
    return isKnown ? .freshGenerator : nil
  }

  /// The first number of a seed, as each of the usual ways draws it.
  private static func firstNumbers(of seed: UInt64) -> [Double] {
    let generator = SeededGenerator(seed: seed)
    var (one, two, three) = (generator, generator, generator)
    return [
      Double(one.nextUniform()), Double(Float.random(in: 0..<1, using: &two)),
      Double.random(in: 0..<1, using: &three),
    ]
  }
}
