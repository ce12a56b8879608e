import Checks
import Localization

/// Two mistakes that no exercise has.
enum MadeUpMistake: String, MisconceptionCase {
  case first
  case second

  var sentence: Localized {
    switch self {
    case .first: Localized(es: "uno", en: "one")
    case .second: Localized(es: "dos", en: "two")
    }
  }

  var lesson: String {
    switch self {
    case .first: "1.1"
    case .second: "1.2"
    }
  }
}
