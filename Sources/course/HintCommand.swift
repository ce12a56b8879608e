internal import ArgumentParser
internal import Checks
internal import Grading
internal import Localization

/// `course hint`: a nudge, then more.
struct HintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: say(
      es: "Da una pista de un ejercicio, y más si la pides.",
      en: "Give a hint on an exercise, and more if you ask."),
    discussion: say(
      es: """
        course hint 2.2              una pregunta que orienta
        course hint 2.2 --level 3    la última pista, casi la solución
        """,
      en: """
        course hint 2.2              a question that points the way
        course hint 2.2 --level 3    the last hint, nearly the solution
        """))

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Número o nombre del ejercicio.", en: "Number or name of the exercise."),
      valueName: "ID"))
  var id: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(es: "Cuánta ayuda.", en: "How much help."), valueName: name(of: 1...3)))
  var level = 1

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      for exercise in try Catalogue.select([id]) {
        let count = exercise.hints.count
        guard (1...count).contains(level) else {
          throw ValidationError(
            common.text(
              es: "--level toma un número de 1 a \(count), no \(level)",
              en: "--level takes a number from 1 to \(count), not \(level)"))
        }
        let style = Console.style
        print(
          style.bold("\(exercise.number) \(exercise.title[common.language])") + "  "
            + common.text(es: "pista \(level) de \(count)", en: "hint \(level) of \(count)"))
        print("  " + exercise.hints[level - 1][common.language])
        if level < count {
          print(
            "  "
              + style.dim(
                common.text(es: "la siguiente", en: "the next")
                  + ": ./course hint \(exercise.number) --level \(level + 1)"))
        }
      }
    }
  }
}
