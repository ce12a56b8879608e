package import Localization

/// A log can no longer be written, though the system does not say so.
package enum LogError: WordedError, Equatable {
  /// The file of the log is gone; what is written goes nowhere.
  case removed(path: String)

  /// A sentence with the file.
  package var sentence: Localized {
    switch self {
    case .removed(let path):
      Localized(es: "\(path): alguien borró el archivo", en: "\(path): somebody removed the file")
    }
  }
}
