internal import Foundation
internal import Localization

/// A sentence in the language of the environment, for help texts and errors.
func say(es: String, en: String) -> String {
  Localized(es: es, en: en)[Language.preferred(in: ProcessInfo.processInfo.environment)]
}
