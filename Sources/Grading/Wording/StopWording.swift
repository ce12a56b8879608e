package import Localization

extension Stop {
  /// One sentence in the learner's terms.
  package var sentence: Localized {
    switch self {
    case .processorTime(let seconds):
      Localized(
        es: "tu código calculó durante más de \(seconds) s sin terminar: ¿un bucle sin fin?",
        en: "your code computed for more than \(seconds) s without an end: an endless loop?")
    case .wallTime(let seconds):
      Localized(
        es: "tu código no respondió en \(Int(seconds)) s",
        en: "your code gave no answer within \(Int(seconds)) s")
    case .memory(let bytes):
      Localized(
        es: "tu código pidió más de \(bytes >> 20) MB de memoria",
        en: "your code asked for more than \(bytes >> 20) MB of memory")
    case .output(let bytes):
      Localized(
        es: "tu código imprimió más de \(bytes >> 10) KB",
        en: "your code printed more than \(bytes >> 10) KB")
    case .exited(let code):
      Localized(
        es: "tu código terminó el proceso con exit(\(code)) antes de responder",
        en: "your code ended the process with exit(\(code)) before it answered")
    case .signal(let number, let message, let place):
      Self.sentence(signal: number, message: message, place: place)
    case .garbled(_, isEarly: true):
      Localized(
        es: "tu código escribió en la línea con el juez: una respuesta llegó antes que su pregunta",
        en: "your code wrote on the line to the judge: an answer came before its question")
    case .garbled(let reason, isEarly: false):
      Localized(
        es: "tu código cerró la línea con el juez o escribió en ella" + Self.inParentheses(reason),
        en: "your code closed the line to the judge or wrote on it" + Self.inParentheses(reason))
    }
  }

  private static func inParentheses(_ text: String) -> String {
    text.isEmpty ? "" : " (\(text))"
  }

  private static func sentence(signal: Int, message: String?, place: String?) -> Localized {
    let (es, en) = (place.map { " en \($0)" } ?? "", place.map { " at \($0)" } ?? "")
    if let message {
      return Localized(
        es: "tu código se detuvo\(es): \(message)", en: "your code stopped\(en): \(message)")
    }
    if signal == 9 {
      return Localized(
        es: "el sistema terminó tu código: gastó demasiado procesador o demasiada memoria",
        en: "the system ended your code: it used too much processor time or memory")
    }
    if signal == 11 || signal == 10 {
      return Localized(
        es: "tu código se detuvo\(es) con la señal \(signal): ¿una recursión sin fin?",
        en: "your code stopped\(en) with signal \(signal): an endless recursion?")
    }
    return Localized(
      es:
        "tu código se detuvo\(es) con la señal \(signal) (un índice fuera de rango, un «!» sobre nil, un desbordamiento…)",
      en:
        "your code stopped\(en) with signal \(signal) (an index out of range, a \"!\" on nil, an overflow…)"
    )
  }
}
