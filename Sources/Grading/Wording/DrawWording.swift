internal import Localization

extension ClassReport {
  /// What the inputs of the checks were drawn from.
  var draw: Localized {
    if let key {
      Localized(es: "Clave del curso: huella \(key)", en: "Key of the course: fingerprint \(key)")
    } else {
      Localized(es: "Semilla: \(seed ?? 0)", en: "Seed: \(seed ?? 0)")
    }
  }
}
