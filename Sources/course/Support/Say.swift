internal import Localization

/// A sentence in the language asked for, for help texts and errors.
func say(es: String, en: String) -> String {
  Localized(es: es, en: en)[CommandWords.typed.language]
}
