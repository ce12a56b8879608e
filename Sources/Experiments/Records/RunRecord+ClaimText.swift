internal import Foundation
package import Localization
internal import Presentation
package import RunRecords

extension RunRecord {
  /// What was claimed and what came of it, a line for each; empty without claims.
  package func claimsText(in language: Language) -> String {
    guard !claims.isEmpty else { return "" }
    let lines = claims.map { claim in
      let probability =
        claim.probability < 0.001
        ? "p < " + language.decimals("0.001")
        : "p = " + language.fixed(claim.probability, digits: 3)
      return "\(claim.verdict.mark) \(claim.text(in: language)): "
        + claim.metric.interval(claim.difference, claim.halfWidth, in: language)
        + ", \(probability)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RunRecord.Claim {
  /// Its sentence.
  func text(in language: Language) -> String { Localized(es: es, en: en)[language] }
}

extension String {
  /// A difference of this metric with its interval, shares in points of percent.
  func interval(_ difference: Double, _ halfWidth: Double, in language: Language) -> String {
    guard RunRecord.isShare(self) else {
      return [difference, halfWidth].map { language.decimals(String(format: "%.4g", $0)) }
        .joined(separator: " ± ")
    }
    return language.fixed(difference * 100, digits: 2) + " ± "
      + language.fixed(halfWidth * 100, digits: 2)
      + Localized(es: " puntos", en: " points")[language]
  }
}
