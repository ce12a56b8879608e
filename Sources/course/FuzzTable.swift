internal import Grading
internal import Localization

/// The table of `course verify --fuzz`.
struct FuzzTable {
  let language: Language

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  private func line(_ cells: [String]) -> String {
    let widths = [28, 12, 12, 40]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  var header: String {
    line([
      say("ejercicio", "exercise"), say("respuestas", "answers"), say("hallazgos", "findings"),
      say("la más lenta", "the slowest"),
    ])
  }

  func row(_ proof: FuzzProof) -> String {
    line([
      proof.id, "\(proof.cases)", "\(proof.findings.count)",
      proof.slowest.map { "\(milliseconds($0)) ms  \($0.check) \($0.number)" } ?? "–",
    ])
  }

  func footer(_ proofs: [FuzzProof], _ problems: [String]) -> String {
    let cases = proofs.reduce(0) { $0 + $1.cases }
    let sum = say(
      "\(cases) respuestas generadas.", "\(cases) generated answers.")
    return "\n" + sum + VerifyTable(language: language).footer(problems)
  }

  private func milliseconds(_ time: FuzzTime) -> Int { Int((time.seconds * 1000).rounded()) }
}
