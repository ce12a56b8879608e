package import RunRecords

/// What came of one claim with other seeds, beside what is recorded.
package struct ClaimComparison: Equatable, Sendable {
  /// What is recorded.
  package let recorded: RunRecord.Claim
  /// What came of it now; nil when the new run does not have it.
  package let new: RunRecord.Claim?
  /// Half the width of the interval of new less recorded difference; that of all claims together holds
  /// in 95 % of the cases in which only the seeds differ.
  package let halfWidth: Double

  /// The new difference less the recorded one; nil without a new one.
  package var change: Double? { new.map { $0.difference - recorded.difference } }

  /// Whether the interval of the change contains zero.
  package var isReproduced: Bool {
    guard let change else { return false }
    // Counts come without a deviation, and are cut to six digits.
    return abs(change) <= max(halfWidth, abs(recorded.difference) * 1e-5)
  }
}

extension [RunRecord.Claim] {
  /// These claims beside those of an independent run; times are left out.
  ///
  /// The standard error of a change is that of a difference of two means. Of the degrees of freedom the
  /// lower is taken, which makes the interval rather too wide; it is corrected over the claims by
  /// Bonferroni's method.
  func compared(
    with new: [RunRecord.Claim], seeds: [UInt64], _ newSeeds: [UInt64]
  ) -> [ClaimComparison] {
    let lasting = filter { !$0.metric.hasPrefix("seconds") }
    let degrees = Swift.max(1, Swift.min(seeds.count, newSeeds.count) - 1)
    let level = 0.05 / Double(Swift.max(1, lasting.count))
    let width = StudentT(degrees: degrees).quantile(twoSided: level)
    return lasting.map { recorded in
      let fresh = new.first { $0.id == recorded.id }
      let errors = [
        recorded.halfWidth / StudentT.halfInterval(ofMeanOf: seeds.count),
        (fresh?.halfWidth ?? 0) / StudentT.halfInterval(ofMeanOf: newSeeds.count),
      ]
      return ClaimComparison(
        recorded: recorded, new: fresh,
        halfWidth: width * errors.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }
  }
}
