package import Localization

extension SubmissionFault {
  /// One sentence for whoever grades.
  package var sentence: Localized {
    switch self {
    case .symbolicLink(let path):
      Localized(
        es: "\(path) es un enlace simbólico; no se sigue ni se copia",
        en: "\(path) is a symbolic link; it is neither followed nor copied")
    case .hardLink(let path):
      Localized(
        es:
          "\(path) es un enlace duro a un archivo que también está en otro sitio; entrega una copia",
        en: "\(path) is a hard link to a file that is elsewhere too; hand in a copy")
    case .notAFile(let path):
      Localized(
        es: "\(path) no es un archivo corriente; no se lee",
        en: "\(path) is no regular file; it is not read")
    case .tooLarge(let path, let limit):
      Localized(
        es: "\(path) ocupa más de \(limit >> 10) KB; no se copia",
        en: "\(path) is larger than \(limit >> 10) KB; it is not copied")
    case .unreadable(let path, let reason):
      Localized(
        es: "\(path) no se puede leer: \(reason.words.es)",
        en: "\(path) cannot be read: \(reason.words.en)")
    }
  }
}
