import Foundation
internal import Localization
internal import Presentation

/// Renders the pages of the site.
struct SitePages: Sendable {
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
  /// The pages beside the lessons that there is something for.
  private(set) var companions: [Companion] = []
  /// Scripts that are made at build time, by their path in the site.
  private(set) var scripts: [String: String] = [:]
  /// The lessons of the language that is being rendered, by their section.
  private(set) var rendered: [Int: RenderedLesson] = [:]
  /// What is worth a look.
  private(set) var warnings: [String] = []

  init(files: CourseFiles, templates: Templates, table: CourseTable, lessons: LessonShelf) {
    self.files = files
    self.templates = templates
    self.table = table
    self.lessons = lessons
  }

  /// Renders all pages, the languages side by side.
  mutating func render() throws(LessonError) {
    companions = Companion.allCases.filter(isPossible)
    try renderHome()
    let common = self
    let parts = Parallel.map(Language.allCases) { language throws(LessonError) in
      var part = common
      try part.render(language)
      return part
    }
    for part in parts { add(try part.get()) }
  }

  private mutating func render(_ language: Language) throws(LessonError) {
    try renderMap(language)
    for section in table.sections {
      guard let lesson = lessons.lesson(section.number, language) else { continue }
      try render(lesson)
    }
    try renderGallery(language)
    try renderSymptoms(language)
    try renderGlossary(language)
    try renderNotation(language)
    try renderSheets(language)
    try renderBook(language)
    try renderSearch(language)
  }

  /// Takes in what another part of the site rendered.
  private mutating func add(_ part: SitePages) {
    output.merge(part.output) { $1 }
    pictures.merge(part.pictures) { $1 }
    ids.merge(part.ids) { $1 }
    links.merge(part.links) { $1 }
    scripts.merge(part.scripts) { $1 }
    errors += part.errors
    part.warnings.forEach { warn($0) }
  }

  /// Puts a page into its frame and takes it into the site.
  mutating func add(
    _ path: String, _ page: PageFrame, ids pageIDs: some Sequence<String>
  ) throws(LessonError) {
    var page = page
    if !page.isHome, !page.isAlone, let language = Language(rawValue: page.lang) {
      page.more = more(language, from: path)
    }
    output[path] = try templates.render("page", page)
    ids[path] = Set(pageIDs).union(["content"])
  }

  /// Takes a script into the site.
  mutating func add(script: String, at path: String) { scripts[path] = script }

  /// Notes a link that a page makes, to be followed once all pages are known.
  mutating func note(_ link: LessonRenderer.Link, on page: String) {
    links[page, default: []].append(link)
  }

  /// Takes a picture into the site.
  mutating func add(picture: Data, at path: String) { pictures[path] = picture }

  mutating func note(_ error: LessonError) { errors.append(error) }

  /// Notes what is worth a look, once for both languages.
  mutating func warn(_ sentence: String) {
    if !warnings.contains(sentence) { warnings.append(sentence) }
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

    let key = renderer.keys.joined(separator: " · ")
    rendered[lesson.section] = RenderedLesson(
      body: body, objectives: objectives, key: key, ids: Array(renderer.ids.keys))

    let content = try templates.render(
      "lesson",
      LessonPage(
        wording: wording, number: lesson.section, count: table.sections.count,
        lesson: lesson, objectives: objectives, contents: renderer.contents, body: body,
        key: key, previous: neighbour(of: lesson, by: -1),
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

/// What a lesson became, to be shown on its page and in the book.
struct RenderedLesson: Sendable {
  var body: HTML
  var objectives: [LessonPage.Objective]
  /// The right answers of its questions, for print.
  var key: String
  var ids: [String]
}
