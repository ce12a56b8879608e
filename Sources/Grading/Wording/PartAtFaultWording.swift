package import Localization
internal import Numbering

extension PartAtFault {
  /// What a learner reads.
  package var sentence: Localized {
    switch self {
    case .part(let id):
      Localized(
        es:
          "la pieza que falla es \(id): con la del curso en su lugar, esto pasa; compruébala con ./course check \(QuestionID(id).number)",
        en:
          "the part at fault is \(id): with the course's own in its place this passes; check it with ./course check \(QuestionID(id).number)"
      )
    case .oneOf(let ids):
      Localized(
        es:
          "pasa si se cambia por la del curso cualquiera de estas piezas: \(ids.joined(separator: ", ")); compruébalas una a una",
        en:
          "it passes when any of these parts is swapped for the course's own: \(ids.joined(separator: ", ")); check them one by one"
      )
    case .severalTogether:
      Localized(
        es:
          "pasa con todas las piezas del curso, pero no al cambiar una sola: falla más de una; compruébalas con ./course check",
        en:
          "it passes with all of the course's parts, but not with one of them alone: more than one is at fault; check them with ./course check"
      )
    case .notSearched(let seconds):
      Localized(
        es:
          "cuál de las piezas falla no se ha buscado más allá de \(Int(seconds)) s; compruébalas con ./course check",
        en:
          "which of the parts is at fault was not searched for longer than \(Int(seconds)) s; check them with ./course check"
      )
    case .theNetworkItself(let file):
      Localized(
        es: "con las piezas del curso tampoco pasa: el fallo está en \(file), no en tus piezas",
        en:
          "it does not pass with the course's parts either: the fault is in \(file), not in your parts"
      )
    }
  }
}
