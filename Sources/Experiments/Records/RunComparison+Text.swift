internal import Foundation
package import Localization
internal import Presentation
package import RunRecords

extension RunComparison {
  /// The comparison as a table for a terminal, and what it comes to.
  package func text(in language: Language) -> String {
    let body =
      obstacles.isEmpty
      ? kind == .newSeeds ? claimLines(language) : tables(language)
      : [obstacles.map { line($0, language) }.joined(separator: "\n")]
    return (body + [verdict[language]]).joined(separator: "\n\n") + "\n"
  }

  /// The numbers and curves.
  private func tables(_ language: Language) -> [String] {
    let rows =
      [
        Localized(es: "valor", en: "value"), Localized(es: "registrado", en: "recorded"),
        Localized(es: "nuevo", en: "new"), Localized(es: "tolerancia", en: "tolerance"),
      ].map { $0[language] }
    let table = TextTable([rows] + values.map { row($0, language) }, numeric: [1, 2, 3])
    return [table.text, curves.map { line($0, language) }.joined(separator: "\n")]
  }

  /// What was claimed, with the recorded and the new difference and the interval between them.
  private func claimLines(_ language: Language) -> [String] {
    claims.map { claim in
      let (metric, recorded) = (claim.recorded.metric, claim.recorded)
      let lines = [
        "\(claim.isReproduced ? "✔" : "✘") \(recorded.text(in: language))",
        Localized(es: "registrado", en: "recorded")[language] + " \(recorded.verdict.mark) "
          + metric.interval(recorded.difference, recorded.halfWidth, in: language),
        Localized(es: "nuevo", en: "new")[language] + " "
          + (claim.new.map {
            "\($0.verdict.mark) " + metric.interval($0.difference, $0.halfWidth, in: language)
          } ?? "–"),
        Localized(es: "cambio", en: "change")[language] + " "
          + (claim.change.map { metric.interval($0, claim.halfWidth, in: language) } ?? "–"),
      ]
      return lines.joined(separator: "\n    ")
    }
  }

  /// One sentence.
  private var verdict: Localized {
    if !obstacles.isEmpty {
      return Localized(
        es: "No se puede comparar con la corrida registrada: no se hizo igual.",
        en: "It cannot be compared with the recorded run: it was not made alike.")
    }
    if kind == .newSeeds {
      return isReproduced
        ? Localized(
          es: "Reproducida con otras semillas: el intervalo de cada cambio contiene el cero.",
          en: "Reproduced with other seeds: the interval of each change contains zero.")
        : Localized(
          es:
            "No reproducida con otras semillas: el intervalo de algún cambio no contiene el cero.",
          en: "Not reproduced with other seeds: the interval of a change does not contain zero.")
    }
    return isReproduced
      ? Localized(es: "Reproducida.", en: "Reproduced.")
      : Localized(
        es: "No reproducida: algo está más lejos de lo que explica el azar.",
        en: "Not reproduced: something is farther off than chance explains.")
  }

  private func row(_ value: Value, _ language: Language) -> [String] {
    let numbers = [
      value.name, value.recorded.printed(in: language), value.new.printed(in: language),
      value.tolerance > 0
        ? "±" + language.decimals(String(format: "%.2g", value.tolerance)) : "0",
    ]
    if !value.isReproduced {
      return numbers + [Localized(es: "✘ difiere", en: "✘ differs")[language]]
    }
    return numbers + [
      value.recorded == value.new
        ? Localized(es: "✔ idéntico", en: "✔ identical")[language]
        : Localized(es: "✔ dentro", en: "✔ within")[language]
    ]
  }

  private func line(_ curve: Curve, _ language: Language) -> String {
    let name = Localized(es: curve.recorded.es, en: curve.recorded.en)[language]
    let count = "\(curve.pointsInside)/\(curve.recorded.x.count)"
    return "\(curve.isReproduced ? "✔" : "✘") \(curve.recorded.metric), \(name): "
      + Localized(es: "\(count) puntos dentro de la banda", en: "\(count) points in the band")[
        language]
  }

  private func line(_ obstacle: Obstacle, _ language: Language) -> String {
    let (recorded, new) = (obstacle.recorded ?? "–", obstacle.new ?? "–")
    return "· \(obstacle.name): "
      + Localized(
        es: "registrado \(recorded), nuevo \(new)", en: "recorded \(recorded), new \(new)")[
        language]
  }
}

extension RunRecord {
  /// The single numbers as a table for a terminal.
  package func valuesText(in language: Language) -> String {
    TextTable(
      values.keys.sorted().map { [$0, values[$0].printed(in: language)] }, numeric: [1]
    ).text + "\n"
  }
}

extension Double? {
  fileprivate func printed(in language: Language) -> String {
    map { language.decimals(String(format: "%.6g", $0)) } ?? "–"
  }
}
