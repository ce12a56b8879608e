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

/// What the system says when it refuses a file, in both languages: the C library has its words in
/// English only.
public enum SystemReason {
  /// The meaning of an error number, in a few words for the end of a sentence.
  public static func words(for code: Int32) -> Localized {
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

  /// The reason of an error that Foundation throws about files, in a few words.
  public static func words(for error: any Error) -> Localized {
    if let error = error as? POSIXError { return words(for: error.code.rawValue) }
    if let error = error as? CocoaError {
      if let cause = error.underlying as? POSIXError { return words(for: cause.code.rawValue) }
      if let code = number(of: error.code) { return words(for: code) }
      return Localized(
        es: "error \(error.code.rawValue) de archivos", en: "file error \(error.code.rawValue)")
    }
    return Localized(es: "\(error)", en: "\(error)")
  }

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
