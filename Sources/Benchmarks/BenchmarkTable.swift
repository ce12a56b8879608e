internal import Foundation
package import Localization
internal import Presentation

extension BenchmarkReport {
  /// An aligned table with a line for each number.
  package func text(in language: Language) -> String {
    let titles = [
      Localized(es: "trabajo", en: "work"), Localized(es: "hilos", en: "threads"),
      Localized(es: "medida", en: "measure"), Localized(es: "mediana", en: "median"),
      Localized(es: "mínimo", en: "minimum"), Localized(es: "máximo", en: "maximum"),
      Localized(es: "p99", en: "p99"), Localized(es: "", en: ""),
    ].map { $0[language] }
    let rows = [titles] + measurements.map { $0.cells(in: language) }
    return [machine.text(in: language), "", TextTable(rows, numeric: [1, 3, 4, 5, 6]).text]
      .joined(separator: "\n")
  }
}

extension Measurement {
  fileprivate func cells(in language: Language) -> [String] {
    let numbers = [value.median, value.minimum, value.maximum, value.percentile99].map(format)
    return [benchmark.rawValue, "\(threads)", quantity.label[language]] + numbers
      + [quantity.unit[language]]
  }
}

/// Three digits of what is small, whole numbers of what is large.
private func format(_ number: Double) -> String {
  let magnitude = abs(number)
  return String(format: magnitude >= 100 ? "%.0f" : magnitude >= 10 ? "%.1f" : "%.2f", number)
}

extension Machine {
  fileprivate func text(in language: Language) -> String {
    let cores = Localized(es: "\(cores) procesadores", en: "\(cores) processors")
    return
      "\(system) · \(architecture) · \(cores[language]) · \(openBLAS)\n\(kernel.sentence[language])"
  }
}
