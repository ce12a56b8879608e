package import Localization

/// Why a site could not be written, though nothing is wrong with the lessons.
package enum SiteError: WordedError, Equatable {
  /// There is something at the place of the site that is no site.
  case notASite(String)
  /// The file system refuses.
  case notWritable(String, reason: Localized)

  /// One sentence with the path.
  package var sentence: Localized {
    switch self {
    case .notASite(let path):
      Localized(
        es: "\(path) existe y no es un sitio del curso; elige otra carpeta o bórrala",
        en: "\(path) exists and is no site of the course; choose another folder or remove it")
    case .notWritable(let path, let reason):
      Localized(
        es: "\(path): no se puede escribir (\(reason.es))",
        en: "\(path): cannot be written (\(reason.en))")
    }
  }
}
