internal import Localization
internal import Numbering
internal import Presentation

extension LessonRenderer {
  private struct ExerciseCard {
    var label, id, prompt, openFile, runTests, askCourse, notYet: String
    var exists: Bool
    var files: [String]
    var testCommand, checkCommand: String
  }

  mutating func render(_ exercise: ExerciseBlock, line: Int) throws(LessonError) -> HTML {
    let id = exercise.id
    try claim("exercise-\(id)", line: line)
    let stubs = files.stubs(of: id)
    return try templates.render(
      "exercise",
      ExerciseCard(
        label: wording.exercise, id: id, prompt: try render(exercise.prompt).markup,
        openFile: wording.openFile, runTests: wording.runTests, askCourse: wording.askCourse,
        notYet: wording.notYet, exists: !stubs.isEmpty, files: stubs,
        testCommand: "swift test --filter \(QuestionID(id).typeName)",
        checkCommand: "./course check \(QuestionID(id).number)"))
  }

  private struct AnswerCard {
    var label, id, body: String
  }

  /// The model answer to a question, from its own file in the language of the page.
  mutating func answer(_ id: String, line: Int) throws(LessonError) -> HTML {
    let path = Self.answerPath(id, language)
    guard files.exists(path) else { throw LessonError(file, line, .missingAnswer(path)) }
    try claim("answer-\(id)", line: line)
    var parser = LessonParser(file: path)
    let blocks = parser.blocks(of: try files.text(of: path), firstLine: 1)
    if let first = parser.errors.first { throw first }

    let (lesson, shift) = (file, headingShift)
    (file, headingShift) = (path, 2)
    defer { (file, headingShift) = (lesson, shift) }
    return try templates.render(
      "answer",
      AnswerCard(label: wording.modelAnswer, id: id, body: try render(blocks).markup))
  }

  static func answerPath(_ id: String, _ language: Language) -> String {
    "answers/\(id)/answer.\(language.code).md"
  }

  private struct QuizCard {
    struct Option {
      var letter, text, reason, verdict, icon: String
      /// Not there rather than empty: an empty text counts as present in a template.
      var misconception: String?
      var index: Int
      var isCorrect: Bool
    }
    struct Hint {
      var number: Int
      var body: String
    }
    var id, kind, input, title, instruction, prompt, rest, hintLabel, check, reasonLabel,
      explanationLabel, explanation, reference, again: String
    var hasReference, hasExplanation: Bool
    var options: [Option]
    var hints: [Hint]
  }

  mutating func render(_ quiz: Quiz, number: Int, line: Int) throws(LessonError) -> HTML {
    try claim(quiz.id, line: line)
    if let reference = quiz.reference { note(link: "#\(reference)", line: line) }
    var options: [QuizCard.Option] = []
    for (index, option) in quiz.options.enumerated() {
      options.append(
        QuizCard.Option(
          letter: String("ABCD".dropFirst(index).prefix(1)),
          text: try phrasing(option.text).markup, reason: try render(option.reason).markup,
          verdict: option.isCorrect ? wording.right : wording.wrong,
          icon: option.isCorrect ? "✓" : "✗", misconception: option.misconception,
          index: index, isCorrect: option.isCorrect))
    }
    var hints: [QuizCard.Hint] = []
    for hint in quiz.hints {
      hints.append(QuizCard.Hint(number: hints.count + 1, body: try render(hint).markup))
    }
    let isSingle = quiz.kind == .single
    return try templates.render(
      "quiz",
      QuizCard(
        id: quiz.id, kind: quiz.kind.rawValue, input: isSingle ? "radio" : "checkbox",
        title: "\(wording.question) \(number)",
        instruction: isSingle ? wording.single : wording.multi,
        // A legend holds running text only; code of the question comes under it.
        prompt: try phrasing(Array(quiz.prompt.prefix(1))).markup,
        rest: try render(Array(quiz.prompt.dropFirst())).markup,
        hintLabel: wording.hint, check: wording.check, reasonLabel: wording.reason,
        explanationLabel: wording.explanation,
        explanation: try render(quiz.explanation).markup,
        reference: quiz.reference ?? "",
        again: wording.again + " "
          + Wording.quoted(quiz.reference.flatMap { titles[$0] } ?? "", in: language),
        hasReference: quiz.reference != nil, hasExplanation: !quiz.explanation.isEmpty,
        options: options, hints: hints))
  }

  /// Renders blocks where only running text may stand: paragraphs lose their tags.
  private mutating func phrasing(_ blocks: [LessonBlock]) throws(LessonError) -> HTML {
    var pieces: [HTML] = []
    for block in blocks {
      if case .paragraph(let inlines) = block.kind {
        pieces.append(try inline(inlines, line: block.line))
      } else {
        throw LessonError(file, block.line, .notHere("a block other than a paragraph"))
      }
    }
    return pieces.joined(separator: "<br>")
  }
}
