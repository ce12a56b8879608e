internal import ArgumentParser
internal import Foundation
internal import Localization

/// The command-line tool of the course.
@main
struct Course: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: say(
      es: "Perceptron: un curso de clasificación de imágenes con un MLP que se corrige solo.",
      en: "Perceptron: a course on image classification with an MLP that grades itself."),
    discussion: say(
      es: """
        Para empezar: course check muestra tu avance; abre el archivo que te indica, complétalo y \
        vuelve a ejecutarlo. course site construye las lecciones.
        Los mensajes salen en español; COURSE_LANGUAGE=en o --language en los da en inglés.
        """,
      en: """
        To begin: course check shows your progress; open the file that it names, complete it, and \
        run it again. course site builds the lessons.
        Messages are in English here; COURSE_LANGUAGE=es or --language es gives them in Spanish.
        """),
    subcommands: [
      CheckCommand.self, HintCommand.self, TrainCommand.self, PredictCommand.self,
      ExperimentCommand.self, SiteCommand.self, GradeCommand.self, VerifyCommand.self,
      BenchCommand.self, JudgeWorkerCommand.self, FuzzWorkerCommand.self,
    ])

  @Option(help: .language)
  var language: Language = CommandWords.typed.language

  static func main() async {
    let words = CommandWords.typed
    if let mistake = words.mistake ?? unknownCommand(in: words) {
      refuse(mistake, code: .validationFailure)
    }
    do {
      var command = try parseAsRoot(words.rest)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends the program, with one sentence if something went wrong.
  private static func end(with error: any Error) -> Never {
    // Help has no message, and an exit code has been explained already.
    let message = message(for: error)
    guard !message.isEmpty else { exit(withError: error) }
    let code = exitCode(for: error)
    guard code != .success else { exit(withError: error) }
    refuse(CommandLineMistake(message), code: code)
  }

  /// Ends the program with a sentence, and with where to look if the line is not understood.
  private static func refuse(_ mistake: CommandLineMistake, code: ExitCode) -> Never {
    let words = CommandWords.typed
    Console.note("error: \(mistake.sentence[words.language])\n")
    if code == .validationFailure {
      let line = ["./course"] + words.rest.prefix(1).filter(isCommand) + ["--help"]
      Console.note("  \(say(es: "mira", en: "see")): \(line.joined(separator: " "))\n")
    }
    Foundation.exit(code.rawValue)
  }

  /// What is wrong with the word that should be a command, of which the parser only says that it is
  /// too many, and the help for it nothing at all.
  private static func unknownCommand(in words: CommandWords) -> CommandLineMistake? {
    let line = words.rest.first == "help" ? words.rest.dropFirst() : words.rest[...]
    guard let word = line.first, !word.hasPrefix("-"), word != "help", !isCommand(word) else {
      return nil
    }
    // Closures: a key path through these metatypes crashes the compiler (Swift 6.3).
    let shown = configuration.subcommands.map { $0.configuration }.filter { $0.shouldDisplay }
    return .unknownCommand(word, among: shown.compactMap { $0.commandName })
  }

  private static func isCommand(_ word: String) -> Bool {
    configuration.subcommands.contains { $0.configuration.commandName == word }
  }
}
