internal import Localization
internal import Presentation

/// The map of the course: all sections and questions, what is solved, and the next step.
extension SitePages {
  mutating func renderMap(_ language: Language) throws(LessonError) {
    let wording = Wording.of(language)
    let path = "\(language.code)/index.html"
    let sections = table.sections.map { section in
      let lesson = lessons.lesson(section.number, language)
      let tasks = lesson.map(Self.tasks) ?? [:]
      return MapPage.Section(
        number: section.number, title: lesson?.frontMatter.title ?? section.title[language],
        summary: section.summary[language],
        href: lesson == nil ? "" : Self.name(section.number), exists: lesson != nil,
        minutes: lesson?.frontMatter.minutes ?? 0,
        quizzes: (lesson?.quizzes ?? []).map(\.0.id).joined(separator: " "),
        quizCount: lesson?.quizzes.count ?? 0,
        questions: section.questions.map { question in
          MapPage.Question(
            id: question.id, title: question.title[language],
            href: lesson == nil ? "" : "\(Self.name(section.number))#q\(question.id)",
            exists: lesson != nil,
            quizzes: (tasks[question.id]?.quizzes ?? []).joined(separator: " "),
            exercises: (tasks[question.id]?.exercises ?? []).joined(separator: " "))
        })
    }
    for section in sections where section.exists {
      for question in section.questions {
        note(
          LessonRenderer.Link(
            destination: question.href,
            file: "\(LessonShelf.folder(language))/s\(section.number).md", line: 1), on: path)
      }
    }
    let content = try templates.render(
      "map",
      MapPage(
        title: wording.map, tagline: table.tagline[language], inPreparation: wording.inPreparation,
        minutesLabel: wording.minutes, answered: wording.answered,
        firstTry: QuizWording.of(language).firstTry, nextLabel: wording.nextStep,
        done: wording.allDone, more: more(language, from: path), moreLabel: wording.alsoHere,
        first: sections.first { $0.exists }?.questions.first, sections: sections))
    try add(
      path,
      PageFrame(
        wording: wording, language: language, up: "../", title: wording.map,
        description: "\(wording.map): \(table.tagline[language])", kind: "map", content: content,
        other: "../\(language.other.code)/index.html"),
      ids: ["content"] + table.sections.map { "section-\($0.number)" })
  }

  /// The quizzes and exercises of each question of a lesson, by the number of the question.
  private static func tasks(
    of lesson: Lesson
  ) -> [String: (quizzes: [String], exercises: [String])] {
    var tasks: [String: (quizzes: [String], exercises: [String])] = [:]
    var question = ""
    for block in lesson.blocks {
      switch block.kind {
      case .heading(let heading) where heading.level == 2:
        question = heading.id.map { $0.hasPrefix("q") ? String($0.dropFirst()) : "" } ?? ""
      case .quiz(let quiz): tasks[question, default: ([], [])].quizzes.append(quiz.id)
      case .exercise(let exercise):
        tasks[question, default: ([], [])].exercises.append(exercise.id)
      default: break
      }
    }
    return tasks
  }
}
