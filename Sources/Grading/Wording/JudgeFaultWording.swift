internal import Localization

extension JudgeFault {
  /// One sentence; names the check by its id where it is known.
  func sentence(at check: String? = nil) -> Localized {
    let (es, en) = reason
    let place =
      check.map { (es: " en la comprobación \($0)", en: " in the check \($0)") } ?? (es: "", en: "")
    return Localized(
      es: "fallo del curso, no tuyo: el proceso que compara tus respuestas \(es)\(place.es); "
        + "el ejercicio queda sin nota",
      en:
        "a fault of the course, not yours: the process that compares your answers \(en)\(place.en);"
        + " the exercise gets no mark")
  }

  private var reason: (es: String, en: String) {
    switch self {
    case .signal(let number, let message):
      let words = message.map { " (\($0))" } ?? ""
      return ("se detuvo con la señal \(number)\(words)", "stopped with signal \(number)\(words)")
    case .exited(let code):
      return ("terminó con el código \(code)", "ended with status \(code)")
    case .silent(let seconds):
      return ("no avanzó en \(seconds) s", "made no progress within \(seconds) s")
    case .garbled:
      return ("dijo algo que no se entiende", "said something that cannot be understood")
    }
  }
}
