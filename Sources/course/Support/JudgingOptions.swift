internal import ArgumentParser
internal import Grading

/// What every command takes that judges code.
struct JudgingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Semilla de la que se sortean las entradas.",
        en: "The seed that the inputs are drawn from."),
      valueName: "N"))
  var seed: UInt64 = Judge.defaultSeed
}
