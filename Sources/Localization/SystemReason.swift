#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why the system refuses a file: a fact, and its words in both languages, since the C library has
/// them in English only.
package enum SystemReason: Codable, Equatable, Sendable {
  /// An error number of the system.
  case number(Int32)
  /// An error of Foundation's that has no such number.
  case files(code: Int)
  /// Another error, in its own words.
  case other(description: String)

  // What has no label in Swift has a name in JSON.
  enum NumberCodingKeys: String, CodingKey { case _0 = "code" }

  /// The reason of an error that is thrown about files.
  package init(_ error: any Error) {
    if let error = error as? POSIXError {
      self = .number(error.code.rawValue)
    } else if let error = error as? CocoaError {
      if let cause = error.underlying as? POSIXError {
        self = .number(cause.code.rawValue)
      } else if let code = Self.number(of: error.code) {
        self = .number(code)
      } else {
        self = .files(code: error.code.rawValue)
      }
    } else {
      self = .other(description: "\(error)")
    }
  }

  /// A few words for the end of a sentence.
  package var words: Localized {
    switch self {
    case .number(let code): Self.words(for: code)
    case .files(let code): Localized(es: "error \(code) de archivos", en: "file error \(code)")
    case .other(let description): Localized(es: description, en: description)
    }
  }

  /// The meaning of an error number, in a few words for the end of a sentence.
  package static func words(for code: Int32) -> Localized {
    switch code {
    case ENOENT: Localized(es: "no existe el archivo o la carpeta", en: "no such file or folder")
    case EACCES: Localized(es: "sin permiso", en: "permission denied")
    case EPERM: Localized(es: "operación no permitida", en: "operation not permitted")
    case EEXIST: Localized(es: "ya existe", en: "it exists already")
    case ENOTDIR: Localized(es: "no es una carpeta", en: "not a folder")
    case EISDIR: Localized(es: "es una carpeta", en: "it is a folder")
    case ENOTEMPTY: Localized(es: "la carpeta no está vacía", en: "the folder is not empty")
    case ENOSPC: Localized(es: "no queda espacio en el disco", en: "no space left on the disk")
    case EDQUOT: Localized(es: "se agotó la cuota de disco", en: "the disk quota is used up")
    case EROFS:
      Localized(es: "el sistema de archivos es de solo lectura", en: "the file system is read-only")
    case ENAMETOOLONG: Localized(es: "el nombre es demasiado largo", en: "the name is too long")
    case ELOOP: Localized(es: "demasiados enlaces simbólicos", en: "too many symbolic links")
    case EMFILE, ENFILE:
      Localized(es: "demasiados archivos abiertos", en: "too many open files")
    case EBUSY, ETXTBSY: Localized(es: "está en uso", en: "it is in use")
    case EFBIG:
      Localized(es: "el archivo sería demasiado grande", en: "the file would be too large")
    case EIO: Localized(es: "error de entrada o salida", en: "input or output error")
    case ENXIO: Localized(es: "no hay tal dispositivo", en: "no such device")
    default:
      Localized(
        es: "error \(code) del sistema", en: "\(String(cString: strerror(code))) (error \(code))")
    }
  }

  /// The reason of an error that is thrown about files, in a few words.
  package static func words(for error: any Error) -> Localized { SystemReason(error).words }

  private static func number(of code: CocoaError.Code) -> Int32? {
    switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: EACCES
    case .fileWriteFileExists: EEXIST
    case .fileWriteOutOfSpace: ENOSPC
    case .fileWriteVolumeReadOnly: EROFS
    case .fileReadInvalidFileName, .fileWriteInvalidFileName: ENAMETOOLONG
    default: nil
    }
  }
}
