internal import Foundation
internal import Localization

extension Language {
  /// The language of the environment, read once: the parser asks for every help text many times
  /// over, and a copy of the whole environment for each took half of the program's start.
  static let ofEnvironment = Language.preferred(in: ProcessInfo.processInfo.environment)
}

/// A sentence in the language of the environment, for help texts and errors.
func say(es: String, en: String) -> String {
  Localized(es: es, en: en)[.ofEnvironment]
}
