package import Localization

/// Why something was not measured.
package enum BenchmarkError: WordedError, Equatable, Sendable {
  /// No benchmark has this name.
  case unknown(String)
  /// An event file did not give back what was written into it.
  case scalarsLost(written: Int, read: Int)

  /// One sentence that names what is wrong.
  package var sentence: Localized {
    switch self {
    case .unknown(let name):
      Localized(
        es: "no existe la medición «\(name)»; existen \(Self.known)",
        en: "there is no benchmark \"\(name)\"; there are \(Self.known)")
    case .scalarsLost(let written, let read):
      Localized(
        es: "se escribieron \(written) escalares y se leyeron \(read)",
        en: "\(written) scalars were written and \(read) were read")
    }
  }

  private static var known: String {
    BenchmarkName.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
