public import ArgumentParser
internal import Foundation
internal import Grading
internal import Localization

extension Language: ExpressibleByArgument {}

extension ArgumentHelp {
  /// What `--language` does, which ``CommandWords`` has read by the time that the parser begins.
  static var language: ArgumentHelp {
    ArgumentHelp(
      say(es: "Idioma de los mensajes: es o en.", en: "Language of the messages: es or en."),
      valueName: CommandWords.choices)
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .language)
  var language: Language = CommandWords.typed.language

  @Option(
    help: ArgumentHelp(
      say(
        es: "Carpeta del curso (por defecto, la actual o la que la contiene).",
        en: "The course's folder (by default this one or the one that holds it)."),
      valueName: "DIR"))
  var course: String?

  /// Where the course is.
  func folders() throws -> CourseFolders {
    try CourseFolders.containing(URL(filePath: course ?? FileManager.default.currentDirectoryPath))
  }

  /// A sentence in the language of the messages.
  func text(es: String, en: String) -> String { Localized(es: es, en: en)[language] }
}
