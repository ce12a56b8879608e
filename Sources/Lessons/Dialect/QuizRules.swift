/// The rules that hold over all questions of a lesson.
enum QuizRules {
  /// From how many questions on a right option that never moves is a pattern, not chance.
  private static let patternLength = 3

  static func check(_ lesson: Lesson) -> [LessonError] {
    let quizzes = lesson.quizzes
    let objectives = lesson.frontMatter.objectives
    var errors: [LessonError] = []
    for (quiz, line) in quizzes where !objectives.contains(where: { $0.id == quiz.objective }) {
      errors.append(
        LessonError(lesson.file, line, .quiz(quiz.id, .unknownObjective(quiz.objective))))
    }
    // Progress is kept by these ids, so they have to differ between pages too.
    for (quiz, line) in quizzes where !quiz.id.hasPrefix("s\(lesson.section).") {
      errors.append(
        LessonError(lesson.file, line, .quiz(quiz.id, .name(section: lesson.section))))
    }
    for objective in objectives where !quizzes.contains(where: { $0.0.objective == objective.id }) {
      errors.append(
        LessonError(lesson.file, objective.line, .objectiveWithoutQuestion(objective.id)))
    }
    let placed = quizzes.filter { $0.0.kind.hasPlaces }
    let positions = Set(placed.map(\.0.key))
    if placed.count >= patternLength, positions.count == 1, let position = positions.first?.first,
      let line = placed.last?.line
    {
      errors.append(LessonError(lesson.file, line, .keyAlwaysAt(position)))
    }
    return errors
  }

  /// What readers could know a right option by without reading it.
  enum Length: String, CaseIterable {
    case longest, shortest
  }

  /// The length by which readers could find the answers: in more than two questions of five, and in
  /// more than one, the right option has it alone.
  static func givenAway(by length: Length, in lesson: Lesson) -> Bool {
    let placed = lesson.quizzes.map(\.0).filter(\.kind.hasPlaces)
    let givenAway = placed.filter { quiz in
      let lengths = quiz.options.map { $0.text.map(\.plain).joined().count }
      let extreme = length == .longest ? lengths.max() : lengths.min()
      guard let right = quiz.key.first, let extreme else { return false }
      return lengths[right - 1] == extreme && lengths.count { $0 == extreme } == 1
    }
    return givenAway.count > 1 && Double(givenAway.count) > 0.4 * Double(placed.count)
  }
}

extension Lesson {
  /// The questions in their order, each with its line.
  var quizzes: [(Quiz, line: Int)] {
    blocks.compactMap { block in
      if case .quiz(let quiz) = block.kind { (quiz, line: block.line) } else { nil }
    }
  }
}

extension LessonBlock {
  /// The text of a paragraph without its markup.
  var plain: String {
    if case .paragraph(let inlines) = kind { Inline.plain(inlines) } else { "" }
  }
}
