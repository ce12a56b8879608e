package import Localization

extension Outcome {
  /// The outcome in a word or two.
  package var name: Localized {
    switch self {
    case .passed: Localized(es: "correcto", en: "passed")
    case .failed: Localized(es: "incorrecto", en: "failed")
    case .unfinished: Localized(es: "sin terminar", en: "unfinished")
    case .notAsked: Localized(es: "aún no se pregunta", en: "not asked yet")
    case .stopped: Localized(es: "se detuvo", en: "stopped")
    case .doesNotCompile: Localized(es: "no compila", en: "does not compile")
    case .notGradable: Localized(es: "no calificable", en: "not gradable")
    }
  }
}
