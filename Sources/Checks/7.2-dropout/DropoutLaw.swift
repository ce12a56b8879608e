internal import CourseKit
internal import Localization

extension Examination {
  /// Holds that draws came out with a probability, each on its own.
  ///
  /// Right draws fail with a probability below 1.5e-7: ``BitStream/fits(_:)`` and
  /// ``BitStream/dependence(of:at:rate:)``, which say what they find.
  func expect(_ draws: BitStream, areDrawnWith probability: Double) throws {
    try expect(share: draws.share, of: draws.count, is: probability)
    guard
      let found = draws.dependence(
        of: probability, at: 1...max(1, min(1500, draws.count / 2)), rate: 5e-8)
    else { return }
    let correlation = Printing.number(Float(found.correlation))
    try fail(
      Localized(
        es: "los sorteos no son independientes: los que están a distancia \(found.distance) (por"
          + " filas) tienen una correlación de \(correlation), y se esperaba 0",
        en: "the draws are not independent: those at a distance of \(found.distance) (row by row)"
          + " have a correlation of \(correlation), expected 0"))
  }

  /// Holds the share of independent draws that came out against its probability.
  func expect(
    share: Double, of count: Int, is probability: Double,
    means mistake: (any MisconceptionCase)? = nil
  ) throws {
    let limit = KolmogorovSmirnov.limit(count: count)
    func text(_ number: Double) -> String { Printing.number(Float(number)) }
    try require(
      abs(share - probability) <= limit,
      Localized(
        es: "se esperaba: una parte \(text(probability)) ± \(text(limit)) anulada\n"
          + "se obtuvo:   \(text(share)) de \(count)",
        en: "expected: a share of \(text(probability)) ± \(text(limit)) dropped\n"
          + "got:      \(text(share)) of \(count)"),
      means: mistake)
  }

  /// Holds how many of a number of independent draws came out against a probability near 0 or 1.
  ///
  /// Chernoff's bound holds for every count: with D the relative entropy of the share to the
  /// probability, right draws have `count · D` above 17 with a probability below 2e⁻¹⁷ < 1e-7.
  func expect(_ draws: BitStream, comeOutRarelyOrNearlyAlways probability: Double) throws {
    let (count, ones) = (Double(draws.count), Double(draws.ones))
    let entropy = Chernoff.divergence(of: ones / count, from: probability)
    let wanted = Printing.number(Float(probability * count))
    try require(
      count * entropy <= 17,
      Localized(
        es: "se esperaba: unos \(wanted) de \(draws.count) números anulados\n"
          + "se obtuvo:   \(draws.ones)",
        en: "expected: about \(wanted) of \(draws.count) numbers dropped\n"
          + "got:      \(draws.ones)"))
  }

  /// Holds how many of a group are dropped, group for group, against the binomial law.
  ///
  /// The bound of Dvoretzky, Kiefer and Wolfowitz holds for every law: right counts fail with a
  /// probability of 1e-7. 64 groups of 96 are enough to find with certainty that all counts are the
  /// same, or the two whole numbers around the mean.
  func expect(
    counts: [Int], ofGroups size: Int, areDrawnWith probability: Double,
    means mistake: (any MisconceptionCase)? = nil
  ) throws {
    var term = exponential(Double(size) * logarithm(1 - probability))
    var (cumulative, farthest) = (0.0, 0.0)
    for count in 0...size {
      cumulative += term
      let share = Double(counts.count { $0 <= count }) / Double(max(1, counts.count))
      farthest = max(farthest, abs(share - cumulative))
      term *= Double(size - count) / Double(count + 1) * probability / (1 - probability)
    }
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    try require(
      farthest <= KolmogorovSmirnov.limit(count: counts.count),
      Localized(
        es:
          "en \(counts.count) lotes de \(size) números se anularon de \(least) a \(most): con sorteos"
          + " independientes la cantidad varía de otro modo",
        en:
          "of \(counts.count) batches of \(size) numbers each, from \(least) to \(most) were dropped:"
          + " with independent draws the count varies in another way"),
      means: mistake)
  }
}
