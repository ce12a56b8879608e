import RunRecords
import Testing

@testable import Experiments

@Suite struct StatisticsTests {
  /// From scipy 1.17.1: `2 * scipy.stats.t.sf(t, df)`.
  @Test(
    arguments: [
      (1, 0.1, 0.93654896513889), (1, 1.0, 0.5),
      (1, 2.776, 0.220117437451), (1, 12.7, 0.050024327689344),
      (2, 0.1, 0.92946543841414), (2, 1.0, 0.42264973081037),
      (2, 2.776, 0.10896373361083), (2, 12.7, 0.0061429415995958),
      (4, 0.1, 0.92515584093945), (4, 1.0, 0.37390096630006),
      (4, 2.776, 0.050022778319976), (4, 12.7, 0.00022140907155097),
      (7, 0.1, 0.92314805960479), (7, 1.0, 0.35061666282021),
      (7, 2.776, 0.027455874256591), (7, 12.7, 4.3423189014232e-06),
      (30, 0.1, 0.92100961179027), (30, 1.0, 0.32530861542603),
      (30, 2.776, 0.0093872541007194), (30, 12.7, 1.3358175050039e-13),
    ] as [(Int, Double, Double)])
  func probabilitiesAreThoseOfScipy(degrees: Int, t: Double, expected: Double) {
    let probability = StudentT(degrees: degrees).twoSided(t)
    #expect(abs(probability - expected) <= 1e-9 * max(expected, 1e-6))
    #expect(StudentT(degrees: degrees).twoSided(-t) == probability)
  }

  /// From scipy: `scipy.stats.t.ppf(0.975, df)`.
  @Test(
    arguments: [
      (1, 12.706204736174694), (4, 2.7764451051977934), (7, 2.364624251592784),
      (29, 2.0452296421327034),
    ] as [(Int, Double)])
  func quantilesAreThoseOfScipy(degrees: Int, expected: Double) {
    #expect(abs(StudentT(degrees: degrees).quantile(twoSided: 0.05) - expected) < 1e-8)
  }

  @Test(arguments: [1, 2, 7, 400], [0.9, 0.05, 1e-9])
  func quantilesUndoProbabilities(degrees: Int, probability: Double) {
    let student = StudentT(degrees: degrees)
    let found = student.twoSided(student.quantile(twoSided: probability))
    #expect(abs(found / probability - 1) < 1e-9)
  }

  @Test func holmCorrectsFromTheLeastOn() {
    // 4 × 0.005, 3 × 0.01, then never less than before, and at most 1.
    #expect(holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
    #expect(holm([0.6, 0.9]) == [1, 1])
    #expect(holm([]).isEmpty)
  }

  private func judged(
    _ greater: [Double?], _ less: [Double?], atLeast: Double = 0
  ) throws -> RunRecord.Claim {
    let design = ClaimDesign(
      "a", es: "a", en: "a", "m", "G", above: "L", byAtLeast: atLeast)
    return try #require([design].judged { _, id in id == "G" ? greater : less }.first)
  }

  @Test func claimsAreJudgedByPairs() throws {
    let holds = try judged([0.9, 0.8, 0.85, 0.7], [0.8, 0.71, 0.74, 0.6])
    #expect(holds.verdict == .holds && abs(holds.difference - 0.1) < 1e-12)
    #expect(try judged([0.8, 0.71, 0.74, 0.6], [0.9, 0.8, 0.85, 0.7]).verdict == .refuted)
    // As large a difference, with the pairs broken: the spread of the seeds hides it.
    #expect(try judged([0.9, 0.8, 0.85, 0.7], [0.6, 0.74, 0.71, 0.8]).verdict == .undecided)
    #expect(try judged([0.9, 0.8], [0.8, nil]).verdict == .undecided)
    #expect(try judged([0.9, 0.8], []).verdict == .undecided)
    // More than nothing, and not by as much as was claimed.
    let less = try judged([0.9, 0.8, 0.85, 0.7], [0.8, 0.71, 0.74, 0.6], atLeast: 0.3)
    #expect(less.verdict == .refuted)
  }

  @Test func equalDifferencesLeaveNothingToChance() throws {
    #expect(try judged([1, 1, 1], [0, 0, 0]).verdict == .holds)
    #expect(try judged([1, 1, 1], [1, 1, 1]).verdict == .undecided)
  }
}
