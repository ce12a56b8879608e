package import CourseKit
package import Localization

extension KernelChoice {
  /// Which kernel multiplies matrices, and why, in one sentence without a full stop.
  package var sentence: Localized {
    let wrong = passedOver.joined(separator: ", ")
    let why =
      switch reason {
      case .library:
        Localized(
          es: "la elección de OpenBLAS para este procesador",
          en: "OpenBLAS's own choice for this processor")
      case .processor:
        Localized(
          es: "este procesador puede más que \(libraryChoice), la elección de OpenBLAS",
          en: "this processor can do more than \(libraryChoice), OpenBLAS's own choice")
      case .user: Localized(es: "lo pide OPENBLAS_CORETYPE", en: "OPENBLAS_CORETYPE asks for it")
      case .selfCheck:
        Localized(
          es: "\(wrong) multiplica mal en este procesador",
          en: "\(wrong) computes wrong products on this processor")
      }
    let warning =
      isRight
      ? Localized(es: "", en: "")
      : Localized(
        es: "; ATENCIÓN: sus productos son erróneos en este procesador",
        en: "; WARNING: its products are wrong on this processor")
    return Localized(
      es: "núcleo de las matrices: \(kernel) (\(why.es))\(warning.es)",
      en: "matrix kernel: \(kernel) (\(why.en))\(warning.en)")
  }
}
