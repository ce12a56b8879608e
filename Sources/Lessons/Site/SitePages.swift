import Foundation
internal import Localization
internal import Presentation

/// Renders the pages of the site.
struct SitePages {
  let files: CourseFiles
  let templates: Templates
  let table: CourseTable
  let lessons: LessonShelf

  /// The pages by their path in the site.
  private(set) var output: [String: HTML] = [:]
  /// The pictures of the pages by their path in the site.
  private(set) var pictures: [String: Data] = [:]
  /// The anchors of each page.
  private(set) var ids: [String: Set<String>] = [:]
  /// The links that the texts of each page make.
  private(set) var links: [String: [LessonRenderer.Link]] = [:]
  private(set) var errors: [LessonError] = []

  init(files: CourseFiles, templates: Templates, table: CourseTable, lessons: LessonShelf) {
    self.files = files
    self.templates = templates
    self.table = table
    self.lessons = lessons
  }

  mutating func render() throws(LessonError) {
    try renderHome()
    for language in Language.allCases {
      try renderMap(language)
      for section in table.sections {
        guard let lesson = lessons.lesson(section.number, language) else { continue }
        try render(lesson)
      }
    }
  }

  private mutating func add(
    _ path: String, _ page: PageFrame, ids pageIDs: some Sequence<String>
  ) throws(LessonError) {
    output[path] = try templates.render("page", page)
    ids[path] = Set(pageIDs)
  }

  // MARK: Front page

  private mutating func renderHome() throws(LessonError) {
    let content = try templates.render(
      "home",
      HomePage(
        languages: Language.allCases.map { language in
          HomePage.Choice(
            code: language.code, tagline: table.tagline[language],
            about: table.about.map { $0[language] },
            open: language == .es ? "Empezar en español" : "Start in English")
        }))
    try add(
      "index.html",
      PageFrame(
        wording: .of(.es), language: .es, up: "", title: "Perceptron",
        description: table.tagline[.es], kind: "home", content: content, other: nil,
        isHome: true),
      ids: ["content"])
  }

  // MARK: Course map

  private mutating func renderMap(_ language: Language) throws(LessonError) {
    let wording = Wording.of(language)
    let sections = table.sections.map { section in
      let lesson = lessons.lesson(section.number, language)
      return MapPage.Section(
        number: section.number, title: section.title[language], summary: section.summary[language],
        href: lesson == nil ? "" : Self.name(section.number), exists: lesson != nil,
        minutes: lesson?.frontMatter.minutes ?? 0,
        quizzes: (lesson?.quizzes ?? []).map(\.0.id).joined(separator: " "),
        questions: section.questions.map { question in
          MapPage.Question(
            id: question.id, title: question.title[language],
            href: lesson == nil ? "" : "\(Self.name(section.number))#q\(question.id)",
            exists: lesson != nil)
        })
    }
    for section in table.sections where lessons.lesson(section.number, language) != nil {
      for question in section.questions {
        links["\(language.code)/index.html", default: []].append(
          LessonRenderer.Link(
            destination: "\(Self.name(section.number))#q\(question.id)",
            file: "\(LessonShelf.folder(language))/s\(section.number).md", line: 1))
      }
    }
    let content = try templates.render(
      "map",
      MapPage(
        title: wording.map, tagline: table.tagline[language], inPreparation: wording.inPreparation,
        minutesLabel: wording.minutes,
        answered: wording.answered, firstTry: QuizWording.of(language).firstTry,
        sections: sections))
    try add(
      "\(language.code)/index.html",
      PageFrame(
        wording: wording, language: language, up: "../", title: wording.map,
        description: table.tagline[language], kind: "map", content: content,
        other: "../\(language.other.code)/index.html"),
      ids: ["content"] + table.sections.map { "section-\($0.number)" })
  }

  // MARK: Lessons

  static func name(_ section: Int) -> String { "s\(section).html" }

  private mutating func render(_ lesson: Lesson) throws(LessonError) {
    let (language, wording) = (lesson.language, Wording.of(lesson.language))
    let path = "\(language.code)/\(Self.name(lesson.section))"
    var renderer = LessonRenderer(
      file: lesson.file, language: language, files: files, templates: templates)
    var objectives: [LessonPage.Objective] = []
    for objective in lesson.frontMatter.objectives {
      do throws(LessonError) {
        try renderer.claim(objective.id, line: objective.line)
        let text = try renderer.inline(objective.text, line: objective.line)
        objectives.append(LessonPage.Objective(id: objective.id, text: text.markup))
      } catch {
        errors.append(error)
      }
    }
    let body = renderer.body(lesson.blocks)
    errors += renderer.errors
    links[path] = renderer.links
    pictures.merge(renderer.pictures) { $1 }

    let content = try templates.render(
      "lesson",
      LessonPage(
        wording: wording, number: lesson.section, count: table.sections.count,
        lesson: lesson, objectives: objectives, contents: renderer.contents, body: body,
        key: renderer.keys.joined(separator: " · "), previous: neighbour(of: lesson, by: -1),
        next: neighbour(of: lesson, by: 1)))
    try add(
      path,
      PageFrame(
        wording: wording, language: language, up: "../",
        title: "\(lesson.section). \(lesson.frontMatter.title)",
        description: lesson.frontMatter.summary, kind: "lesson", content: content,
        other: "../\(language.other.code)/\(Self.name(lesson.section))",
        hasWidget: renderer.hasWidget),
      ids: renderer.ids.keys)
  }

  /// The nearest lesson before or after that exists.
  private func neighbour(of lesson: Lesson, by step: Int) -> LessonPage.Neighbour? {
    let range =
      step > 0
      ? Array(table.sections.drop { $0.number <= lesson.section })
      : table.sections.prefix { $0.number < lesson.section }.reversed()
    return range.first { lessons.lesson($0.number, lesson.language) != nil }.map {
      LessonPage.Neighbour(
        href: Self.name($0.number), title: "\($0.number). \($0.title[lesson.language])")
    }
  }
}
