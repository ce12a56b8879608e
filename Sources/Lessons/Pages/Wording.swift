/// The words of the pages that do not come from a lesson.
struct Wording: Sendable {
  var course, skip, contents, section, of, minutes, objectives, theme, themeAuto, themeLight,
    themeDark, previous, next, map, home, inPreparation, questions, otherLanguage, anchor: String
  var question, single, multi, check, reason, right, wrong, hint, explanation, again, level,
    keyTitle, keyNote, answered: String
  var exercise, openFile, runTests, askCourse, notYet, modelAnswer, table, seeds, seed, reproduce,
    formula, code, readMore, openLesson, intro, footer, mean, range: String

  static func of(_ language: Language) -> Wording { language == .spanish ? spanish : english }

  private static let spanish = Wording(
    course: "Perceptron", skip: "Saltar al contenido", contents: "En esta página",
    section: "Sección", of: "de", minutes: "min de lectura",
    objectives: "Al terminar esta página podrás", theme: "Tema", themeAuto: "Automático",
    themeLight: "Claro", themeDark: "Oscuro", previous: "Anterior", next: "Siguiente",
    map: "Mapa del curso", home: "Inicio", inPreparation: "en preparación",
    questions: "Preguntas", otherLanguage: "English", anchor: "Enlace a",
    question: "Pregunta", single: "Elige una opción.", multi: "Elige todas las correctas.",
    check: "Comprobar", reason: "Por qué", right: "Correcta", wrong: "Incorrecta", hint: "Pista",
    explanation: "Explicación", again: "Volver a leer", level: "Nivel",
    keyTitle: "Respuestas a las preguntas",
    keyNote: "Opciones correctas, en el orden de la página.", answered: "preguntas resueltas",
    exercise: "Ejercicio", openFile: "Abre", runTests: "Prueba",
    askCourse: "Pregunta al curso",
    notYet: "Este ejercicio está en preparación: todavía no hay archivo que abrir.",
    modelAnswer: "Respuesta modelo", table: "Los datos en una tabla", seeds: "Semillas",
    seed: "Semilla", reproduce: "Para repetirlo:", formula: "Fórmula", code: "Código",
    readMore: "Leer", openLesson: "Abrir la lección", intro: "Introducción",
    footer: "Curso libre con licencia MIT. Sin rastreadores, sin conexión, sin cuentas.",
    mean: "media", range: "mínimo a máximo")

  private static let english = Wording(
    course: "Perceptron", skip: "Skip to the content", contents: "On this page",
    section: "Section", of: "of", minutes: "min read",
    objectives: "After this page you can", theme: "Theme", themeAuto: "Automatic",
    themeLight: "Light", themeDark: "Dark", previous: "Previous", next: "Next",
    map: "Course map", home: "Home", inPreparation: "in preparation",
    questions: "Questions", otherLanguage: "Español", anchor: "Link to",
    question: "Question", single: "Choose one option.", multi: "Choose all that are right.",
    check: "Check", reason: "Why", right: "Right", wrong: "Wrong", hint: "Hint",
    explanation: "Explanation", again: "Read again", level: "Level",
    keyTitle: "Answers to the questions",
    keyNote: "Right options, in the order of the page.", answered: "questions solved",
    exercise: "Exercise", openFile: "Open", runTests: "Test", askCourse: "Ask the course",
    notYet: "This exercise is in preparation: there is no file to open yet.",
    modelAnswer: "Model answer", table: "The data as a table", seeds: "Seeds",
    seed: "Seed", reproduce: "To run it again:", formula: "Formula", code: "Code",
    readMore: "Read", openLesson: "Open the lesson", intro: "Introduction",
    footer: "A free course under the MIT licence. No trackers, no network, no accounts.",
    mean: "mean", range: "lowest to highest")

  /// The name of a metric on an axis, or `nil` for one that is not known.
  static func metric(_ name: String, in language: Language) -> String? {
    let names: [String: Bilingual] = [
      "testAccuracy": Bilingual(es: "exactitud en prueba", en: "test accuracy"),
      "trainAccuracy": Bilingual(es: "exactitud en entrenamiento", en: "training accuracy"),
      "validationAccuracy": Bilingual(es: "exactitud en validación", en: "validation accuracy"),
      "trainLoss": Bilingual(es: "pérdida en entrenamiento", en: "training loss"),
      "testLoss": Bilingual(es: "pérdida en prueba", en: "test loss"),
      "validationLoss": Bilingual(es: "pérdida en validación", en: "validation loss"),
    ]
    return names[name]?[language]
  }

  /// The name of the x axis, unless a figure gives another.
  static func epoch(in language: Language) -> String {
    language == .spanish ? "época" : "epoch"
  }
}
