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

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var common: CommonOptions

  /// What `--json` prints.
  struct Result: Encodable {
    var version = 1
    var exercises: [ExerciseProof]
    var problems: [String]
    var passed: Bool
  }

  func run() async throws {
    try await reporting(in: common.language) {
      let folders = try common.folders()
      let exercises = try Catalogue.select(ids)
      let judge = Judge(
        builder: try await ProbeBuilder(folders, for: exercises), seed: judging.seed)
      let table = VerifyTable(language: common.language)
      if !judging.json { print(table.header) }
      let proofs = try await Verification(folders, judge: judge).proofs(
        of: exercises
      ) { proof in
        if !judging.json { print(table.row(proof)) }
      }
      let problems =
        try LessonAgreement(folders).problems(of: Catalogue.exercises)
        + proofs.flatMap { proof in proof.problems.map { "\(proof.id): \($0)" } }
      if judging.json {
        try Console.printJSON(
          Result(exercises: proofs, problems: problems, passed: problems.isEmpty))
      } else {
        print(table.footer(problems))
      }
      if !problems.isEmpty { throw ExitCode(1) }
    }
  }
}

/// The table of `course verify`.
private struct VerifyTable {
  let language: Language

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  private func line(_ cells: [String]) -> String {
    let widths = [28, 15, 12, 11, 13, 12]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  var header: String {
    line([
      say("ejercicio", "exercise"), say("sin tocar", "stub"), say("respuesta", "answer"),
      say("variantes", "variants"), say("errores", "wrong"), say("con nombre", "named"),
    ])
  }

  func row(_ proof: ExerciseProof) -> String {
    line([
      proof.id, proof.stub.name[language], proof.answer.name[language],
      "\(proof.variantsPassed)/\(proof.variants)", "\(proof.caught)/\(proof.misconceptions)",
      "\(proof.named)/\(proof.misconceptions)",
    ])
  }

  func footer(_ problems: [String]) -> String {
    guard !problems.isEmpty else {
      return "\n" + say("Todo se cumple.", "Everything holds.")
    }
    return "\n" + problems.map { "✘ \($0)" }.joined(separator: "\n")
  }
}
