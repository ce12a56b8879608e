package import CourseKit
internal import Localization

extension Examination {
  /// Holds that weights come from the generator that is seeded by the operation `seed`.
  ///
  /// A law without chance for right solutions: equal numbers come only from equal draws, since 25
  /// weights are the same by accident with a probability below 2^−500.
  ///
  /// - Parameters:
  ///   - fresh: The mistake of a generator that starts anew in each call, whatever the seed.
  ///   - system: The mistake of numbers from elsewhere, which leave the generator as it was.
  ///   - draw: Asks for 25 weights, an odd number, so that a number kept for the next call shows.
  package mutating func expectSeededWeights(
    fresh: any MisconceptionCase, system: any MisconceptionCase,
    _ draw: (inout Examination) async throws -> Tensor
  ) async throws {
    let seed = integer(in: 1...1_000_000)
    let isUntouched = try await leavesTheGenerator(at: seed, draw)
    // The second differs from the first only beyond 32 bits.
    var drawn: [[Tensor]] = []
    for seed in [seed, seed + 1 << 32, seed + 1, seed] {
      try await tell("seed", seed)
      drawn.append([])
      for _ in 0..<3 { drawn[drawn.count - 1].append(try await draw(&self)) }
    }
    let first = drawn[0]
    let isFresh = drawn.allSatisfy { $0.allSatisfy { $0 == first[0] } }
    try require(
      first[0] != first[1] && first[1] != first[2] && first[0] != first[2],
      Localized(
        es: "llamadas seguidas dieron los mismos \(first[0].count) pesos",
        en: "calls in a row gave the same \(first[0].count) weights"),
      means: isFresh ? fresh : nil)
    try require(
      drawn[3] == first,
      Localized(
        es: "la misma semilla, \(seed), dio otros pesos",
        en: "the same seed, \(seed), gave other weights"),
      means: isUntouched ? system : nil)
    for (other, weights) in [(seed + 1 << 32, drawn[1]), (seed + 1, drawn[2])] {
      try require(
        weights[0] != first[0],
        Localized(
          es: "las semillas \(seed) y \(other) dieron los mismos pesos",
          en: "the seeds \(seed) and \(other) gave the same weights"))
    }
    try require(
      !isUntouched,
      Localized(
        es: "después de la llamada, generator sigue como estaba",
        en: "after the call, generator is as it was"))
  }

  private mutating func leavesTheGenerator(
    at seed: Int, _ draw: (inout Examination) async throws -> Tensor
  ) async throws -> Bool {
    try await tell("seed", seed)
    _ = try await draw(&self)
    let state: Int = try await ask("state")
    return state == seed
  }
}
