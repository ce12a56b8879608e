internal import Localization

/// The words of the pages that do not come from a lesson.
struct Wording: Sendable {
  var course, skip, contents, section, of, minutes, objectives, theme, themeAuto, themeLight,
    themeDark, previous, next, pages, map, inPreparation, otherLanguage, anchor, question,
    single, multi, check, reason, right, wrong, hint, explanation, again, keyTitle, keyNote,
    answered, exercise, openFile, runTests, askCourse, notYet, modelAnswer, figure, table, mean,
    range, seeds, seed, reproduce, formula, code, footer: String

  static func of(_ language: Language) -> Wording { language == .es ? spanish : english }

  private static let spanish = Wording(
    course: "Perceptron",
    skip: "Saltar al contenido",
    contents: "En esta página",
    section: "Sección",
    of: "de",
    minutes: "min de lectura",
    objectives: "Al terminar esta página podrás",
    theme: "Tema",
    themeAuto: "Automático",
    themeLight: "Claro",
    themeDark: "Oscuro",
    previous: "Anterior",
    next: "Siguiente",
    pages: "Otras lecciones",
    map: "Mapa del curso",
    inPreparation: "en preparación",
    otherLanguage: "English",
    anchor: "Enlace a",
    question: "Pregunta",
    single: "Elige una opción.",
    multi: "Elige todas las correctas.",
    check: "Comprobar",
    reason: "Por qué",
    right: "Correcta",
    wrong: "Incorrecta",
    hint: "Pista",
    explanation: "Explicación",
    again: "Volver a leer",
    keyTitle: "Respuestas a las preguntas",
    keyNote: "Opciones correctas, en el orden de la página.",
    answered: "preguntas resueltas",
    exercise: "Ejercicio",
    openFile: "Abre",
    runTests: "Prueba",
    askCourse: "Pregunta al curso",
    notYet: "Este ejercicio está en preparación: todavía no hay archivo que abrir.",
    modelAnswer: "Respuesta modelo",
    figure: "Figura",
    table: "Los datos en una tabla",
    mean: "media",
    range: "mínimo a máximo",
    seeds: "Semillas",
    seed: "Semilla",
    reproduce: "Para repetirlo:",
    formula: "Fórmula",
    code: "Código",
    footer: "Curso libre con licencia MIT. Sin rastreadores, sin conexión, sin cuentas.")

  private static let english = Wording(
    course: "Perceptron",
    skip: "Skip to the content",
    contents: "On this page",
    section: "Section",
    of: "of",
    minutes: "min read",
    objectives: "After this page you can",
    theme: "Theme",
    themeAuto: "Automatic",
    themeLight: "Light",
    themeDark: "Dark",
    previous: "Previous",
    next: "Next",
    pages: "Other lessons",
    map: "Course map",
    inPreparation: "in preparation",
    otherLanguage: "Español",
    anchor: "Link to",
    question: "Question",
    single: "Choose one option.",
    multi: "Choose all that are right.",
    check: "Check",
    reason: "Why",
    right: "Right",
    wrong: "Wrong",
    hint: "Hint",
    explanation: "Explanation",
    again: "Read again",
    keyTitle: "Answers to the questions",
    keyNote: "Right options, in the order of the page.",
    answered: "questions solved",
    exercise: "Exercise",
    openFile: "Open",
    runTests: "Test",
    askCourse: "Ask the course",
    notYet: "This exercise is in preparation: there is no file to open yet.",
    modelAnswer: "Model answer",
    figure: "Figure",
    table: "The data as a table",
    mean: "mean",
    range: "lowest to highest",
    seeds: "Seeds",
    seed: "Seed",
    reproduce: "To run it again:",
    formula: "Formula",
    code: "Code",
    footer: "A free course under the MIT licence. No trackers, no network, no accounts.")

  /// A title between the quotation marks of a language.
  static func quoted(_ title: String, in language: Language) -> String {
    language == .es ? "«\(title)»" : "“\(title)”"
  }

  /// The name of a metric on an axis, or `nil` for one that is not known.
  static func metric(_ name: String, in language: Language) -> String? {
    let names: [String: Localized] = [
      "testAccuracy": Localized(es: "exactitud en prueba", en: "test accuracy"),
      "trainAccuracy": Localized(es: "exactitud en entrenamiento", en: "training accuracy"),
      "validationAccuracy": Localized(es: "exactitud en validación", en: "validation accuracy"),
      "trainLoss": Localized(es: "pérdida en entrenamiento", en: "training loss"),
      "testLoss": Localized(es: "pérdida en prueba", en: "test loss"),
      "validationLoss": Localized(es: "pérdida en validación", en: "validation loss"),
    ]
    return names[name]?[language]
  }

  /// The name of the x axis, unless a figure gives another.
  static func epoch(in language: Language) -> String {
    language == .es ? "época" : "epoch"
  }
}
