internal import Localization

/// The words of the questions that do not come from a lesson.
struct QuizWording: Sendable {
  /// What to do, by kind.
  var instructions: [Quiz.Kind: String]
  var yourAnswer, ifYouGot, theAnswer, alsoAccepted, moveUp, moveDown, place, line, otherLines,
    hintOf,
    firstTry,
    question, respond, kept, compare, points, pointsOf, solution: String

  static func of(_ language: Language) -> QuizWording { language == .es ? spanish : english }

  private static let spanish = QuizWording(
    instructions: [
      .single: "Elige una opción.", .multi: "Elige todas las correctas.",
      .numeric: "Escribe un número.", .order: "Ponlos en orden.",
      .short: "Escribe una palabra o una frase corta.", .predict: "Elige la curva.",
      .line: "Elige la línea.",
    ],
    yourAnswer: "Tu respuesta",
    ifYouGot: "Si respondiste",
    theAnswer: "La respuesta",
    alsoAccepted: "También vale:",
    moveUp: "Subir",
    moveDown: "Bajar",
    place: "Por qué va en el lugar",
    line: "Línea",
    otherLines: "Las demás líneas",
    hintOf: "de",
    firstTry: "a la primera",
    question: "La pregunta, con tus palabras",
    respond: "Respóndela en unas tres frases, como si se lo explicaras a alguien.",
    kept: "Tu texto se guarda solo en este navegador.",
    compare: "Comparar con la respuesta modelo",
    points: "¿Qué puntos decía la tuya?",
    pointsOf: "de",
    solution: "Código de la solución")

  private static let english = QuizWording(
    instructions: [
      .single: "Choose one option.", .multi: "Choose all that are right.",
      .numeric: "Write a number.", .order: "Put them in order.",
      .short: "Write a word or a short phrase.", .predict: "Choose the curve.",
      .line: "Choose the line.",
    ],
    yourAnswer: "Your answer",
    ifYouGot: "If you answered",
    theAnswer: "The answer",
    alsoAccepted: "Also accepted:",
    moveUp: "Move up",
    moveDown: "Move down",
    place: "Why it comes at place",
    line: "Line",
    otherLines: "The other lines",
    hintOf: "of",
    firstTry: "on the first try",
    question: "The question, in your own words",
    respond: "Answer it in about three sentences, as if you explained it to someone.",
    kept: "Your text is kept in this browser only.",
    compare: "Compare with the model answer",
    points: "Which points did yours make?",
    pointsOf: "of",
    solution: "Code of the solution")
}
