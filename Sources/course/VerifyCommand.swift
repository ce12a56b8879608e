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

  func run() async throws {
    try await reporting(in: common.language) {
      let format = try format.chosen(in: common.language)
      let folders = try common.folders()
      let exercises = try Catalogue.select(ids)
      let judge = try await judging.judge(of: exercises, in: folders)
      if let head = format.head(common.language) { Console.print(head) }
      let line = ProgressLine(isShown: format.isForPeople)
      line.show(0, of: exercises.count, "")
      let proofs = try await Verification(folders, judge: judge, mutants: max(0, mutants)).proofs(
        of: exercises
      ) { proof in
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

/// The table of `course verify`.
struct VerifyTable {
  let language: Language

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  private func line(_ cells: [String]) -> String {
    let widths = [28, 15, 12, 11, 10, 12, 16]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  var header: String {
    line([
      say("ejercicio", "exercise"), say("sin tocar", "stub"), say("respuesta", "answer"),
      say("variantes", "variants"), say("errores", "wrong"), say("con nombre", "named"),
      say("mutantes", "mutants"),
    ])
  }

  func row(_ proof: ExerciseProof) -> String {
    line([
      proof.id, proof.stub.name[language], proof.answer.name[language],
      "\(proof.variantsPassed)/\(proof.variants)", "\(proof.caught)/\(proof.misconceptions)",
      "\(proof.named)/\(proof.misconceptions)",
      proof.mutation.map(mutants) ?? "–",
    ])
  }

  private func mutants(_ proof: MutationProof) -> String {
    let share = "\(proof.caught)/\(proof.mutants)"
    guard !proof.equivalent.isEmpty else { return share }
    return share + " (\(proof.equivalent.count) ≡)"
  }

  /// The right solutions that a rule made, each with its reason, and the share of the whole.
  func mutants(of proofs: [ExerciseProof]) -> String {
    let mutations = proofs.compactMap(\.mutation)
    let (caught, all) = (
      mutations.map(\.caught).reduce(0, +), mutations.map(\.mutants).reduce(0, +)
    )
    guard all > 0 else { return "" }
    let share = language.decimals("\(Double(1000 * caught / all) / 10)")
    let lines = mutations.flatMap(\.equivalent).map {
      "  ≡ \($0.place)  \($0.before)  →  \($0.after.isEmpty ? "∅" : $0.after)\n    \($0.reason ?? "")"
    }
    let head = say(
      "Mutantes descubiertos: \(caught) de \(all), el \(share) %.",
      "Mutants caught: \(caught) of \(all), \(share) %.")
    let tail = say(
      " Pasan, porque también son correctos:", " These pass, since they are right too:")
    return (["", head + (lines.isEmpty ? "" : tail)] + lines).joined(separator: "\n")
  }

  func footer(_ problems: [String]) -> String {
    guard !problems.isEmpty else {
      return "\n" + say("Todo se cumple.", "Everything holds.")
    }
    return "\n" + problems.map { "✘ \($0)" }.joined(separator: "\n")
  }
}
