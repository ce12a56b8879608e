public import Localization

/// Why something could not be logged, or an event file not be written or opened.
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
  /// A tensor or a picture has no shape that can be shown.
  case noPicture(tag: String, shape: [Int], format: DataFormat)
  /// The bins of a histogram are not as they should be, or none of the numbers is in any.
  case emptyHistogram(tag: String, count: Int)
  /// The possible values of a hyperparameter are of another kind than its value, or it has none.
  case wrongHParamValues(name: String)
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
    case .noPicture(let tag, let shape, let format):
      Localized(
        es: "\(tag): un tensor de forma \(shape) no es una imagen en el formato"
          + " \(format.rawValue), que tiene 1 o 3 canales (4 si es una sola) y ningún eje vacío",
        en: "\(tag): a tensor of shape \(shape) is no picture in the format"
          + " \(format.rawValue), which has 1 or 3 channels (4 if it is one) and no empty axis")
    case .emptyHistogram(let tag, let count):
      Localized(
        es: "\(tag): ninguno de los \(count) números cae en un intervalo del histograma",
        en: "\(tag): none of the \(count) numbers is in a bin of the histogram")
    case .wrongHParamValues(let name):
      Localized(
        es: "\(name): los valores posibles no son del mismo tipo que el valor del hiperparámetro",
        en: "\(name): the possible values are not of the kind of the hyperparameter's value")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}
