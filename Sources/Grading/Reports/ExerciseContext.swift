internal import Checks
internal import Localization

/// An exercise as the templates show it.
struct ExerciseContext {
  let number: String
  let title: String
  let points: String
  let maximumPoints: Int
  let file: String
  let outcome: OutcomeContext
  let explanation: String?
  let compiler: String?
  let checks: [CheckContext]

  init(_ exercise: ExerciseReport, _ text: PageText) {
    let language = text.language
    number = exercise.number
    title = exercise.title[language]
    points = exercise.givenPoints.map(String.init) ?? "–"
    maximumPoints = exercise.maximumPoints
    file = exercise.file.printable
    outcome = OutcomeContext(exercise, language)
    explanation = exercise.explanation?[language].printable
    let lines = exercise.compiler.joined(separator: "\n").printable
    compiler = lines.isEmpty ? nil : lines
    // What was never asked says nothing: the sentence above the checks says why.
    checks =
      exercise.obstacle == nil ? exercise.checks.map { CheckContext($0, of: exercise, text) } : []
  }
}

/// An outcome: never a colour alone.
struct OutcomeContext {
  let sign: String
  let word: String
  let kind: String

  init(_ outcome: Outcome, _ language: Language) {
    sign = TerminalStyle(isColoured: false).sign(outcome)
    word = outcome.name[language]
    kind = outcome.rawValue
  }

  init(_ exercise: ExerciseReport, _ language: Language) {
    let outcome = OutcomeContext(exercise.outcome, language)
    sign = outcome.sign
    kind = outcome.kind
    word =
      exercise.isMissing
      ? Localized(es: "no entregado", en: "not handed in")[language] : outcome.word
  }
}

/// A check as the templates show it.
struct CheckContext {
  let sentence: String
  let points: Int
  let maximumPoints: Int
  let outcome: OutcomeContext
  let message: String?
  let diagnosis: String?
  let lesson: String?
  let curve: CurveContext?
  let printed: String?

  init(_ check: CheckRecord, of exercise: ExerciseReport, _ page: PageText) {
    let language = page.language
    sentence = check.sentence[language]
    points = check.points
    maximumPoints = check.maximumPoints
    outcome = OutcomeContext(check.outcome, language)
    let text = exercise.explanation(of: check).map { $0[language].printable }.joined(
      separator: "\n")
    message = text.isEmpty ? nil : text
    diagnosis = exercise.diagnosis(of: check)?[language]
    lesson = page.lesson(check.lesson)
    curve = check.curve.flatMap { CurveContext($0, language) }
    printed = (check.printed?.printable).flatMap { $0.isEmpty ? nil : $0 }
  }
}
