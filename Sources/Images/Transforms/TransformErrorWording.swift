public import Localization

extension TransformError: WordedError, CustomStringConvertible {
  /// One sentence that names the transform and what is wrong.
  public var sentence: Localized {
    switch self {
    case .parameter(let transform, let name, let value, let allowed):
      Localized(
        es: "\(transform): \(name) es \(short(value)), y ha de estar entre"
          + " \(short(allowed.lowerBound)) y \(short(allowed.upperBound))",
        en: "\(transform): \(name) is \(short(value)), and must be between"
          + " \(short(allowed.lowerBound)) and \(short(allowed.upperBound))")
    case .cropTooLarge(let transform, let height, let width, let picture):
      Localized(
        es: "\(transform): no se puede recortar \(height)×\(width) de una imagen de \(picture)",
        en: "\(transform): cannot cut \(height)×\(width) out of a picture of \(picture)")
    case .channels(let transform, let expected, let picture):
      Localized(
        es: "\(transform): hace falta una imagen de \(expected) canales, y esta es de \(picture)",
        en: "\(transform): takes a picture of \(expected) channels, and this one is \(picture)")
    case .deviationCount(let means, let deviations):
      Localized(
        es: "Normalize: mean tiene \(means) números y std tiene \(deviations); ha de haber los"
          + " mismos, al menos uno",
        en: "Normalize: mean holds \(means) numbers and std holds \(deviations); there must be as"
          + " many of both, at least one")
    case .meanCount(let means, let picture):
      Localized(
        es: "Normalize: mean tiene \(means) números, y una imagen de \(picture) tiene"
          + " \(picture.channels) canales",
        en: "Normalize: mean holds \(means) numbers, and a picture of \(picture) has"
          + " \(picture.channels) channels")
    case .tooNarrow(let transform, let picture):
      Localized(
        es:
          "\(transform): una imagen de \(picture) es demasiado alargada para llevar su lado corto a"
          + " esa medida",
        en: "\(transform): a picture of \(picture) is too long and narrow to bring its shorter side"
          + " to that size")
    case .emptyPicture(let transform, let picture):
      Localized(
        es: "\(transform): una imagen de \(picture) no tiene ningún píxel",
        en: "\(transform): a picture of \(picture) has no pixel")
    case .shapeByChance(let transform, let p, let before, let after):
      Localized(
        es: "\(transform): con p=\(short(p)) unas imágenes serían de \(before) y otras de"
          + " \(after), y las de un lote han de ser iguales",
        en: "\(transform): with p=\(short(p)) some pictures would be \(before) and others"
          + " \(after), and those of a batch must be equal")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}

/// A number without the `.0` of a whole one.
private func short(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? String(value)
}
