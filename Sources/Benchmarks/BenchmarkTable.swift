internal import Foundation
package import Localization

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
    let widths = titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { cells in
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - cells[column].count)
        return Self.numeric.contains(column) ? space + cells[column] : cells[column] + space
      }
      return padded.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
    }
    return ([machine.text(in: language), ""] + lines).joined(separator: "\n")
  }

  /// The columns with numbers, which are aligned on the right.
  private static let numeric = [1, 3, 4, 5, 6]
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
    return "\(system) · \(architecture) · \(cores[language]) · \(openBLAS)"
  }
}
