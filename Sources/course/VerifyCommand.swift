internal import ArgumentParser
internal import Checks
internal import Grading
internal import Localization

/// `course verify`: the course proves itself.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      es: "Demuestra el curso consigo mismo (para quien lo mantiene).",
      en: "Prove the course with itself (for its maintainers)."),
    discussion: say(
      es: """
        Cada ejercicio sin tocar queda sin terminar, cada respuesta y cada variante correcta pasa, \
        cada error conocido se detecta con su propio mensaje, y carpetas, tabla y lecciones \
        coinciden. Termina con 1 si algo no se cumple.
        """,
      en: """
        Every stub is unfinished, every answer and every right variant passes, every known mistake \
        is caught by its own message, and folders, table and lessons agree. Ends with 1 if \
        something does not hold.
        """))

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Números o nombres de ejercicios o secciones; ninguno significa todos.",
        en: "Numbers or names of exercises or sections; none means all."),
      valueName: "ID"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        es: "Cuántos errores mecánicos probar en cada respuesta; 0 para ninguno.",
        en: "How many mechanical mistakes to try in each answer; 0 for none."),
      valueName: "N"))
  var mutants = 12

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Qué parte de las soluciones erróneas y de los errores mecánicos se prueba; la semilla"
          + " la sortea, y de cada ejercicio hay al menos uno.",
        en: "The share of the wrong solutions and of the mechanical mistakes that is tried; the"
          + " seed draws it, with at least one of each exercise."),
      valueName: "X"))
  var share = 1.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Qué parte de los errores en la línea entre juez y respuesta se prueba, de 0 a 1.",
        en: "The share of the mistakes on the wire between judge and answer that is tried, 0 to 1."),
      valueName: "X"))
  var wire = 1.0

  @Option(
    help: ArgumentHelp(
      say(
        es:
          "En cuántas sesiones del dominio debe responder igual un error en la línea que pasa para"
          + " contar como correcto.",
        en: "On how many sessions of the domain a mistake on the wire that passes has to answer as"
          + " the answer does to count as right."),
      valueName: "N"))
  var draws = 600

  @Option(
    help: ArgumentHelp(
      say(
        es: "Con cuántas semillas se juzga cada error en la línea: el veredicto no debe depender de"
          + " ellas.",
        en: "With how many seeds each mistake on the wire is judged: the verdict must not depend on"
          + " them."),
      valueName: "N"))
  var seeds = 1

  @Option(
    help: ArgumentHelp(
      say(
        es:
          "Cuántas respuestas generadas recibe cada comprobación, que ninguna debe hacer caer; con"
          + " esto no se demuestra nada más.",
        en: "How many generated answers each check gets, none of which may bring it down; nothing"
          + " else is proved with it."),
      valueName: "N"))
  var fuzz = 0

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var format: FormatOptions<VerifyFormat>

  @OptionGroup var common: CommonOptions

  /// What `--json` prints.
  struct Result: Encodable {
    var version = 1
    var exercises: [ExerciseProof]
    var problems: [String]
    var passed: Bool
  }

  func validate() throws {
    try requirePositive(share, upTo: 1, "--share")
    if wire != 0 { try requirePositive(wire, upTo: 1, "--wire") }
  }

  func run() async throws {
    try await reporting(in: common.language) {
      let folders = try common.folders()
      let exercises = try Catalogue.select(ids)
      guard fuzz <= 0 else { return try await runFuzz(exercises, in: folders) }
      let format = try format.chosen(in: common.language)
      let workers = Workers(WorkerProgram.thisTool)
      let builder = try await ProbeBuilder(folders, for: exercises)
      let judge = JudgingOptions.judge(with: builder, workers, seed: judging.seed)
      let drawn = share < 1 ? Share(share, seed: judging.seed) : .whole
      if let head = format.head(common.language) { Console.print(head) }
      let line = ProgressLine(isShown: format.isForPeople)
      line.show(0, of: exercises.count, "")
      let verification = Verification(
        folders, judge: judge, mutants: max(0, mutants), share: drawn,
        wire: wire > 0
          ? WireTrial(
            builder, seed: judging.seed, share: Share(wire * share, seed: judging.seed),
            draws: draws, seeds: max(1, seeds)) : nil)
      let proofs = try await verification.proofs(of: exercises) { proof in
        line.clear()
        if let row = format.row(proof, common.language) { Console.print(row) }
        line.advance(of: exercises.count, proof.id)
      }
      line.clear()
      let problems =
        try LessonAgreement(folders).problems(of: Catalogue.exercises)
        + proofs.flatMap { proof in proof.problems.map { "\(proof.id): \($0)" } }
      print(try format.end(proofs, problems, common.language))
      if !problems.isEmpty { throw ExitCode(1) }
    }
  }
}
