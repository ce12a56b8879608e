internal import Localization
internal import Numbering
internal import Presentation

extension LessonRenderer {
  /// Whether a model answer is being rendered, whose headings stand deeper.
  var isInAnswer: Bool { headingShift > 0 }

  private struct QuestionCard {
    var id, label, title, respond, kept, compare, answer, pointsLabel, of: String
    var points: [String]
    var count: Int
  }

  /// Renders the question for the reader to answer, and its model answer, from a file of its own in
  /// the language of the page.
  mutating func render(_ question: OpenQuestion, line: Int) throws(LessonError) -> HTML {
    let id = question.id
    try claim("question-\(id)", line: line)
    try claim("answer-\(id)", line: line)
    var points: [String] = []
    for point in question.points { points.append(try phrasing(point).markup) }
    return try templates.render(
      "question",
      QuestionCard(
        id: id, label: quizWording.question, title: titles["q\(QuestionID(id).number)"] ?? id,
        respond: quizWording.respond, kept: quizWording.kept, compare: quizWording.compare,
        answer: try answer(id, line: line).markup, pointsLabel: quizWording.points,
        of: quizWording.pointsOf, points: points, count: points.count))
  }

  private mutating func answer(_ id: String, line: Int) throws(LessonError) -> HTML {
    let path = Self.answerPath(id, language)
    guard files.exists(path) else { throw LessonError(file, line, .missingAnswer(path)) }
    var parser = LessonParser(file: path)
    let blocks = parser.blocks(of: try files.text(of: path), firstLine: 1)
    if let first = parser.errors.first { throw first }

    let (lesson, shift) = (file, headingShift)
    (file, headingShift) = (path, 2)
    defer { (file, headingShift) = (lesson, shift) }
    return try render(blocks)
  }

  static func answerPath(_ id: String, _ language: Language) -> String {
    "answers/\(id)/answer.\(language.code).md"
  }
}
