internal import RunRecords

extension [ClaimDesign] {
  /// What came of the claims, from the numbers of each setting in the order of the seeds.
  ///
  /// A claim of which a number is missing, as that of a training that diverged, is undecided.
  ///
  /// - Parameter numbers: those of a metric and a setting, `nil` where a seed has none.
  func judged(
    _ numbers: (_ metric: String, _ setting: String) -> [Double?]
  ) -> [RunRecord.Claim] {
    let differences = map { claim in
      let greater = numbers(claim.metric, claim.greater)
      let less = claim.less.map { numbers(claim.metric, $0) } ?? greater.map { _ in 0 }
      return zip(greater, less)
        .compactMap { greater, less in
          guard let greater, let less else { return Double?.none }
          return greater - less
        }
    }
    let corrected = holm(zip(self, differences).map { probability($0, $1) })
    return zip(self, zip(differences, corrected)).map { claim, found in
      let (differences, probability) = found
      let mean = differences.isEmpty ? 0 : differences.mean
      let verdict: RunRecord.Claim.Verdict =
        probability >= 0.05 || differences.count < 2
        ? .undecided : mean > claim.atLeast ? .holds : .refuted
      return RunRecord.Claim(
        id: claim.id, es: claim.es, en: claim.en, metric: claim.metric, greater: claim.greater,
        less: claim.less, atLeast: claim.atLeast, difference: mean,
        halfWidth: differences.halfWidth, probability: probability, verdict: verdict)
    }
  }

  /// How probable a mean difference as far from what was claimed is by chance, on either side.
  private func probability(_ claim: ClaimDesign, _ differences: [Double]) -> Double {
    guard differences.count > 1 else { return 1 }
    let distance = differences.mean - claim.atLeast
    let error = differences.deviation / Double(differences.count).squareRoot()
    // Equal differences leave nothing to chance.
    guard error > 0 else { return distance == 0 ? 1 : 0 }
    return StudentT(degrees: differences.count - 1).twoSided(distance / error)
  }
}
