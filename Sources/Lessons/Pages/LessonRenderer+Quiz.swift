internal import Localization
internal import Presentation

extension LessonRenderer {
  var quizWording: QuizWording { QuizWording.of(language) }

  private struct QuizCard {
    struct Hint {
      var label, body: String
    }
    var id, kind, title, instruction, prompt, rest, answers, check, nextHint, hintLabel, hintOf,
      explanationLabel, explanation, reference, again: String
    var hasReference, hasExplanation, hasHints: Bool
    var hints: [Hint]
  }

  /// Renders a question: the frame is the same for all kinds, the answers differ.
  mutating func render(_ quiz: Quiz, number: Int, line: Int) throws(LessonError) -> HTML {
    try claim(quiz.id, line: line)
    if let reference = quiz.reference { note(link: "#\(reference)", line: line) }
    var hints: [QuizCard.Hint] = []
    for hint in quiz.hints {
      hints.append(
        QuizCard.Hint(
          label: "\(wording.hint) \(hints.count + 1)", body: try render(hint).markup))
    }
    let answers = try answers(to: quiz, line: line)
    keys.append("\(number): \(answers.key)")
    // What a number comes from, and what holds for all other lines, stands with the reasons.
    let explanation = [.numeric, .line].contains(quiz.kind) ? [] : quiz.explanation
    return try templates.render(
      "quiz",
      QuizCard(
        id: quiz.id, kind: quiz.kind.rawValue, title: "\(wording.question) \(number)",
        instruction: quizWording.instructions[quiz.kind] ?? "",
        // A legend holds running text only; code of the question comes under it.
        prompt: try phrasing(Array(quiz.prompt.prefix(1))).markup,
        rest: try render(Array(quiz.prompt.dropFirst())).markup, answers: answers.html.markup,
        check: wording.check, nextHint: "\(wording.hint) 1 \(quizWording.hintOf) \(hints.count)",
        hintLabel: wording.hint, hintOf: quizWording.hintOf,
        explanationLabel: wording.explanation, explanation: try render(explanation).markup,
        reference: quiz.reference ?? "",
        again: wording.again + " "
          + Wording.quoted(quiz.reference.flatMap { titles[$0] } ?? "", in: language),
        hasReference: quiz.reference != nil, hasExplanation: !explanation.isEmpty,
        hasHints: !hints.isEmpty, hints: hints))
  }

  private mutating func answers(
    to quiz: Quiz, line: Int
  ) throws(LessonError) -> (html: HTML, key: String) {
    switch quiz.kind {
    case .single, .multi, .predict: try choice(quiz)
    case .order: try order(quiz)
    case .line: try codeLines(of: quiz)
    case .numeric: try number(quiz, line: line)
    case .short: try phrase(quiz)
    }
  }

  /// Renders blocks where only running text may stand: paragraphs lose their tags.
  mutating func phrasing(_ blocks: [LessonBlock]) throws(LessonError) -> HTML {
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
