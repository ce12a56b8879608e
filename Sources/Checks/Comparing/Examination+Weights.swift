package import CourseKit
internal import Localization

extension Examination {
  /// What is wrong with drawn weights before their law is looked at, by the name of the mistake.
  package struct WeightMistakes: Sendable {
    /// All weights are 0.
    package var allZero: any MisconceptionCase
    /// No weight is negative; nil when that has no name of its own.
    package var onlyPositive: (any MisconceptionCase)?

    /// The mistakes of an exercise.
    package init(allZero: any MisconceptionCase, onlyPositive: (any MisconceptionCase)? = nil) {
      self.allZero = allZero
      self.onlyPositive = onlyPositive
    }
  }

  /// Holds drawn weights against shape and law.
  ///
  /// A right solution fails with probability ``KolmogorovSmirnov/falseAlarmRate``. Of a uniform law
  /// the bound is held too, with as much again: of n weights at least one lies beyond the n-th root of
  /// that rate times the bound, save with just that probability.
  ///
  /// - Parameter alternatives: what known mistakes would draw from; of those that fit the closest is named.
  package func expect(
    weights: Tensor, of shape: [Int], drawnFrom law: Distribution, or mistakes: WeightMistakes,
    unless alternatives: [(any MisconceptionCase, Distribution)] = []
  ) throws {
    try expect(weights.shape, is: shape)
    try require(
      weights.elements.contains { $0 != 0 },
      Localized(
        es: "los \(weights.count) pesos son todos 0", en: "all \(weights.count) weights are 0"),
      means: mistakes.allZero)
    let smallest = weights.elements.min() ?? 0
    try require(
      !(smallest >= 0),
      Localized(
        es: "de \(weights.count) pesos ninguno es negativo; el menor es \(smallest)",
        en: "of \(weights.count) weights none is negative; the smallest is \(smallest)"),
      means: mistakes.onlyPositive)
    try expect(weights, drawnFrom: law, unless: alternatives)
    // The law alone would let a bound pass that is a little too wide or too narrow.
    if case .uniform(let bound) = law {
      let largest = Double(weights.elements.map(abs).max() ?? 0)
      let least = exponential(
        logarithm(KolmogorovSmirnov.falseAlarmRate) / Double(max(1, weights.count)))
      try require(
        largest <= bound * (1 + 1e-6) && largest >= bound * least,
        LawWording.bound(expected: bound, largest: largest, count: weights.count))
    }
  }

  /// Holds that weights come from the generator that is seeded by the operation `seed`.
  ///
  /// - Parameters:
  ///   - fresh: The mistake of two calls in a row that give the same weights.
  ///   - system: The mistake of one seed that gives different weights.
  ///   - draw: Asks for 24 weights or more.
  package mutating func expectSeededWeights(
    fresh: any MisconceptionCase, system: any MisconceptionCase,
    _ draw: (inout Examination) async throws -> Tensor
  ) async throws {
    let seed = integer(in: 1...1_000_000)
    try await tell("seed", seed)
    let first = try await draw(&self)
    let second = try await draw(&self)
    try require(
      first != second,
      Localized(
        es: "dos llamadas seguidas dieron los mismos \(first.count) pesos",
        en: "two calls in a row gave the same \(first.count) weights"),
      means: fresh)
    try await tell("seed", seed)
    let again = try await draw(&self)
    try require(
      again == first,
      Localized(
        es: "la misma semilla dio otros \(first.count) pesos",
        en: "the same seed gave \(first.count) other weights"),
      means: system)
  }
}
