package import Localization
internal import Presentation
package import RunRecords

extension RunRecord {
  /// What was claimed and what came of it, a line for each; empty without claims.
  package func claimsText(in language: Language) -> String {
    guard !claims.isEmpty else { return "" }
    let lines = claims.map { claim in
      let text = Localized(es: claim.es, en: claim.en)[language]
      let share = claim.metric.isShare ? 100.0 : 1
      let unit = claim.metric.isShare ? Localized(es: " puntos", en: " points")[language] : ""
      let digits = claim.metric.isShare ? 2 : 4
      let difference = language.fixed(claim.difference * share, digits: digits)
      let halfWidth = language.fixed(claim.halfWidth * share, digits: digits)
      let probability =
        claim.probability < 0.001
        ? "p < " + language.decimals("0.001")
        : "p = " + language.fixed(claim.probability, digits: 3)
      return "\(claim.verdict.mark) \(text): \(difference) ± \(halfWidth)\(unit), \(probability)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Whether a metric is a share from 0 to 1, which people read in percent.
  fileprivate var isShare: Bool { lowercased().contains("accuracy") || self == "gap" }
}

extension RunRecord.Claim.Verdict {
  /// ✔ for what holds, ✘ for what is the other way round, ○ for what chance explains.
  package var mark: String {
    switch self {
    case .holds: "✔"
    case .refuted: "✘"
    case .undecided: "○"
    }
  }
}
