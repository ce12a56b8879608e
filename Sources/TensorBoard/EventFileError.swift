public import Localization

/// Why an event file could not be written or opened.
///
/// A file that can be opened but is damaged is no error: `EventFile.Ending` says how far it goes.
public enum EventFileError: Error, Equatable, Sendable {
  /// The directory for the files could not be made.
  case cannotMakeDirectory(path: String, reason: Localized)
  /// A file could not be created; `code` is the system's `errno`.
  case cannotCreate(path: String, code: Int32)
  /// Bytes could not be written, such as on a full disk; `code` is the system's `errno`.
  case cannotWrite(path: String, code: Int32)
  /// A file could not be read.
  case cannotRead(path: String, reason: Localized)
  /// Something was added after `close()`.
  case closed(path: String)
}

extension EventFileError: WordedError, CustomStringConvertible {
  /// One sentence that names the file.
  public var sentence: Localized {
    switch self {
    case .cannotMakeDirectory(let path, let reason):
      Localized(
        es: "\(path): no se puede crear la carpeta de los archivos de TensorBoard (\(reason.es))",
        en: "\(path): the directory for event files cannot be made (\(reason.en))")
    case .cannotCreate(let path, let code):
      Localized(
        es: "\(path): no se puede crear (\(SystemReason.words(for: code).es))",
        en: "\(path): cannot be created (\(SystemReason.words(for: code).en))")
    case .cannotWrite(let path, let code):
      Localized(
        es: "\(path): no se puede escribir (\(SystemReason.words(for: code).es))",
        en: "\(path): cannot be written (\(SystemReason.words(for: code).en))")
    case .cannotRead(let path, let reason):
      Localized(
        es: "\(path): no se puede leer (\(reason.es))",
        en: "\(path): cannot be read (\(reason.en))")
    case .closed(let path):
      Localized(
        es: "\(path): está cerrado y no admite más datos",
        en: "\(path): is closed and takes no more summaries")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}
