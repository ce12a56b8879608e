internal import Checks
internal import Localization

/// The words of the pages that do not depend on a report.
struct ReportLabels {
  let language: String
  let classTitle: String
  let student: String
  let total: String
  let mean: String
  let passed: String
  let graded: String
  let notGradable: String
  let maximum: String
  let date: String
  let gradesCaption: String
  let attention: String
  let attentionNote: String
  let ignored: String
  let misconceptions: String
  let misconceptionsCaption: String
  let misconceptionsNone: String
  let mistake: String
  let teachAgain: String
  let students: String
  let protections: String
  let protectionsNote: String
  let active: String
  let inactive: String
  let back: String
  let printed: String
  let diagnosis: String
  let compiler: String
  let downloads: String

  init(_ language: Language) {
    func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }
    self.language = language.rawValue
    classTitle = say("Informe de la clase", "Class report")
    student = say("Estudiante", "Student")
    total = say("Total", "Total")
    mean = say("Media", "Mean")
    passed = say("Correctos", "Passed")
    graded = say("calificados", "graded")
    notGradable = say("no calificable", "not gradable")
    maximum = say("puntos posibles", "points possible")
    date = say("Fecha", "Date")
    gradesCaption = say("Puntos por estudiante y ejercicio", "Points by student and exercise")
    attention = say("Alguien tiene que mirarlo", "Somebody has to look")
    attentionNote = say(
      "Estas entregas no tienen nota (ni siquiera un cero) y no cuentan en la media de los totales.",
      "These submissions have no mark (not even a zero) and do not count in the mean of the totals."
    )
    ignored = say(
      "Junto a las carpetas de estudiantes hay archivos que nadie ha mirado:",
      "Beside the students' folders lie files that nobody has looked at:")
    misconceptions = say("Errores frecuentes", "Frequent mistakes")
    misconceptionsCaption = say(
      "Errores conocidos y cuántos estudiantes los cometieron",
      "Known mistakes and how many students made them")
    misconceptionsNone = say(
      "Nadie cometió un error de los que tienen nombre.",
      "Nobody made a mistake that has a name.")
    mistake = say("Error", "Mistake")
    teachAgain = say("Dónde repasarlo", "Where to teach it again")
    students = say("Estudiantes", "Students")
    protections = say("Protecciones", "Protections")
    protectionsNote = say(
      "Con qué límites corrió el código entregado. Mientras no haya un aislamiento completo, califica solo código de personas que conoces, mejor en una máquina sin datos ajenos.",
      "The limits under which the submitted code ran. As long as there is no full sandbox, grade only code by people you know, best on a machine without other people's data."
    )
    active = say("activa", "active")
    inactive = say("inactiva", "not active")
    back = say("Toda la clase", "The whole class")
    printed = say("El código imprimió", "The code printed")
    diagnosis = say("Diagnóstico", "Diagnosis")
    compiler = say("El compilador dijo", "The compiler said")
    downloads = say("También en", "Also as")
  }
}
