internal import ArgumentParser
internal import Checks
internal import Foundation
internal import Grading
internal import Localization

/// `course grade`: a class, from a folder of submissions to a report.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: say(
      es: "Califica una clase y escribe su informe.", en: "Grade a class and write its report."),
    discussion: say(
      es: """
        course grade entregas --output informe
        course grade entregas --output informe --only 2.2 --only 3

        DIR tiene una subcarpeta por estudiante; su nombre es la identidad. Cada archivo se busca en \
        exercises/2.2-flatten/Flatten.swift, después en 2.2-flatten/Flatten.swift y después en \
        Flatten.swift. Lo que falta cuenta como sin terminar; los enlaces y lo que no es un archivo \
        corriente no se leen, y esa entrega queda sin nota para que alguien la mire.
        OUT recibe index.html, una página por estudiante, grades.csv y grades.json; un informe \
        anterior se sustituye de una vez, y ninguna otra cosa se borra.

        Las preguntas de cada nota se sortean con la clave del curso, el estudiante y el ejercicio: \
        quien no tiene la clave no puede ensayarlas, y calificar otra vez da lo mismo. El informe dice \
        la huella de la clave, y grades.json la semilla de cada nota: reparte las páginas, no ese \
        archivo. La clave son 64 cifras hexadecimales en un archivo fuera de las entregas y del \
        informe; si no hay ninguna se crea ~/.config/perceptron/course.key, que solo tú puedes leer. \
        Guárdala con las notas.

        Termina con 0 si todas las entregas tienen nota, aunque esté mal; con 1 si alguna entrega no \
        se puede calificar; con 2 si falló el curso o la máquina.
        """,
      en: """
        course grade submissions --output report
        course grade submissions --output report --only 2.2 --only 3

        DIR has one subfolder for each student; its name is the identity. Each file is looked for in \
        exercises/2.2-flatten/Flatten.swift, then in 2.2-flatten/Flatten.swift, then in \
        Flatten.swift. What is missing counts as unfinished; links and what is no regular file are \
        not read, and that submission gets no mark so that somebody looks at it.
        OUT receives index.html, a page for each student, grades.csv and grades.json; an earlier \
        report is replaced at once, and nothing else is ever deleted.

        What is asked for each mark is drawn with the key of the course, the student and the exercise: \
        who does not have the key cannot rehearse it, and grading again gives the same. The report \
        names the fingerprint of the key, and grades.json the seed of each mark: hand out the pages, \
        not that file. The key is 64 hexadecimal digits in a file outside of the submissions and the \
        report; without any, ~/.config/perceptron/course.key is made, which only you can read. Keep it \
        with the marks.

        Ends with 0 if every submission has a mark, even a bad one; with 1 if a submission cannot be \
        graded; with 2 if the course or the machine failed.
        """))

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Carpeta con una subcarpeta por estudiante.",
        en: "The folder with one subfolder for each student."),
      valueName: "DIR"))
  var submissions: String

  @Option(
    help: ArgumentHelp(
      say(es: "Carpeta del informe.", en: "The folder of the report."), valueName: "OUT"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say(
        es: "Solo este ejercicio o sección, por número o nombre; se puede repetir.",
        en: "Only this exercise or section, by number or name; may be repeated."),
      valueName: "ID"))
  var only: [String] = []

  @OptionGroup var marking: MarkingOptions

  @OptionGroup var format: FormatOptions<ClassFormat>

  @OptionGroup var common: CommonOptions

  private static let newKey = Localized(
    es: "Clave del curso nueva; guárdala con las notas, sin ella no se pueden repetir:",
    en: "New key of the course; keep it with the marks, which cannot be repeated without it:")

  func run() async throws {
    try await reporting(in: common.language) {
      let format = try format.chosen(in: common.language)
      let folders = try common.folders()
      let exercises = try Catalogue.select(only)
      let submissions = URL(filePath: submissions)
      // A folder without a class is said before anything is compiled.
      _ = try ClassGrading.students(in: submissions)
      let target = try ReportFolder(URL(filePath: output), submissions: submissions)
      try target.probe()
      let (seeds, newKey) = try marking.seeds(outside: [submissions, target.url])
      if let newKey {
        // To standard error: what is printed may be JSON.
        FileHandle.standardError.write(
          Data((common.text(es: Self.newKey.es, en: Self.newKey.en) + " \(newKey.path)\n").utf8))
      }
      let templates = try ReportTemplates(folders)
      let line = ProgressLine(isShown: true)
      line.begin(common.text(es: "Preparando…", en: "Preparing…"))
      let judge = try await JudgingOptions.judge(of: exercises, in: folders)
      let grading = ClassGrading(judge: judge, exercises: exercises, seeds: seeds)
      let report = try await grading.report(
        on: submissions, onProgress: { line.show($0.done, of: $0.total, $0.student ?? "") })
      line.clear()
      try target.write(try report.files(templates, language: common.language))
      let setting = ReportSetting(
        language: common.language, style: Console.style, lessons: folders.lessons,
        titles: folders.sectionTitles)
      print(try format.text?(report, setting) ?? "", terminator: "")
      if format.isForPeople {
        print(
          "\n" + common.text(es: "Abre", en: "Open"), target.url.appending(path: "index.html").path)
      }
      if report.hasFaults { throw ExitCode(2) }
      if !report.notGradable.isEmpty { throw ExitCode(1) }
    }
  }
}
