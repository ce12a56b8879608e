internal import ArgumentParser
internal import Checks
internal import Grading
internal import Localization

/// `course check`: the learner's board and the messages.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      es: "Comprueba tus ejercicios y muestra tu avance.",
      en: "Check your exercises and show your progress."),
    discussion: say(
      es: """
        course check            todos los ejercicios: el tablero, y qué les falta a los incorrectos
        course check 2.2        un ejercicio, comprobación por comprobación
        course check flatten    lo mismo, por su nombre
        course check 2          los ejercicios de la sección 2

        Termina con 0 si nada está mal (sin terminar no es mal), con 1 si algo lo está y con 2 si \
        no se pudo comprobar.
        """,
      en: """
        course check            all exercises: the board, and what the wrong ones need
        course check 2.2        one exercise, check by check
        course check flatten    the same, by its name
        course check 2          the exercises of section 2

        Ends with 0 if nothing is wrong (unfinished is not wrong), with 1 if something is, and with \
        2 if it could not be checked.
        """))

  /// Whose code is judged.
  enum Sources: String, ExpressibleByArgument, CaseIterable {
    case exercises
    case answers
  }

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
        es: "Qué código se comprueba: exercises (el tuyo) o answers (las respuestas modelo).",
        en: "Whose code is checked: exercises (yours) or answers (the model answers)."),
      valueName: "exercises|answers"))
  var sources: Sources = .exercises

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var format: FormatOptions<ReportFormat>

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      let format = try format.chosen(in: common.language)
      let folders = try common.folders()
      let exercises = try Catalogue.select(ids)
      let line = ProgressLine(isShown: format.isForPeople)
      line.begin(progress)
      let judge = try await judging.judge(of: exercises, in: folders)
      let report = try await judge.report(
        on: exercises, in: sources == .exercises ? folders.exercises : folders.answers
      ) { line.advance(of: exercises.count, $0.number) }
      line.clear()
      if sources == .exercises { LearnerProgress.write(report, toSiteOf: folders) }
      let setting = ReportSetting(
        language: common.language, style: Console.style, lessons: folders.lessons,
        titles: folders.sectionTitles, isOverview: ids.isEmpty)
      print(try format.text(report, setting), terminator: "")
      if report.hasFaults { throw ExitCode(2) }
      if report.hasFailures { throw ExitCode(1) }
    }
  }

  private var progress: String {
    common.text(es: "Compilando y comprobando…", en: "Compiling and checking…")
  }
}
