internal import Localization
internal import Presentation

/// All lessons of a language on one page: to print, and as one file that needs no other.
extension SitePages {
  struct BookPage {
    struct Chapter {
      var id, title, lead, objectivesLabel, body, keyID, key: String
      var objectives: [String]
      var contents: [NavigationLink]
      var hasKey: Bool
    }
    var words: [String: String]
    var tagline: String
    var chapters: [Chapter]
    /// The key to the questions and the glossary stand at the end.
    var hasKey: Bool
    /// Where the file without neighbours is; nil in that file.
    var single: String?
  }

  private static let words: [String: Localized] = [
    "alone": Localized(es: "en un solo archivo", en: "in one file"),
    "title": Localized(es: "Todo el curso en una página", en: "The whole course on one page"),
    "contents": Localized(es: "Contenido", en: "Contents"),
    "print": Localized(
      es: "Imprime esta página para tener el curso en papel o en PDF.",
      en: "Print this page to have the course on paper or as a PDF."),
    "single": Localized(
      es: "El mismo contenido en un solo archivo, que funciona sin los demás:",
      en: "The same content in a single file, which works without the others:"),
    "key": Localized(es: "Respuestas a las preguntas", en: "Answers to the questions"),
  ]

  /// The file of a language that works when all others are gone.
  static func singleFile(_ language: Language) -> String { "perceptron-\(language.code).html" }

  mutating func renderBook(_ language: Language) throws(LessonError) {
    guard has(.print) else { return }
    let sections = table.sections.map(\.number).filter { lessons.lesson($0, language) != nil }
    let anchors = BookAnchors(sections: Set(sections))
    var ids: [String] = []
    let chapters = sections.compactMap { number -> BookPage.Chapter? in
      guard let lesson = lessons.lesson(number, language), let body = rendered[number] else {
        return nil
      }
      let (chapter, own) = chapter(lesson, body, anchors)
      ids += own
      return chapter
    }
    let words = Self.words.mapValues { $0[language] }
    var book = BookPage(
      words: words, tagline: table.tagline[language], chapters: chapters,
      hasKey: chapters.contains { $0.hasKey }, single: "../\(Self.singleFile(language))")
    try add(
      "\(language.code)/\(Companion.print.file)",
      frame(
        language, file: Companion.print.file, title: words["title"] ?? "",
        description: "\(words["title"] ?? ""). \(table.tagline[language])", kind: "book",
        content: try templates.render("book", book)), ids: ids)
    book.single = nil
    var frame = PageFrame(
      wording: Wording.of(language), language: language, up: "",
      title: "\(words["title"] ?? ""), \(words["alone"] ?? "")",
      description: "\(table.tagline[language]), \(words["alone"] ?? "")", kind: "book single",
      content: try templates.render("book", book), other: nil, isSearch: true)
    frame.isAlone = true
    try add(Self.singleFile(language), frame, ids: ids)
  }

  private func chapter(
    _ lesson: Lesson, _ rendered: RenderedLesson, _ anchors: BookAnchors
  ) -> (BookPage.Chapter, [String]) {
    let number = lesson.section
    let chapter = BookPage.Chapter(
      id: BookAnchors.lesson(number), title: "\(number). \(lesson.frontMatter.title)",
      lead: lesson.frontMatter.summary, objectivesLabel: Wording.of(lesson.language).objectives,
      body: anchors.markup(rendered.body.markup, in: number), keyID: "key-\(number)",
      key: rendered.key, objectives: rendered.objectives.map(\.text),
      contents: lesson.blocks.compactMap { block in
        guard case .heading(let heading) = block.kind, heading.level == 2, let id = heading.id
        else { return nil }
        return NavigationLink(
          href: "#\(BookAnchors.anchor(id, in: number))",
          title: Inline.plain(heading.title).trimmed)
      }, hasKey: !rendered.key.isEmpty)
    return (
      chapter, [chapter.id] + rendered.ids.map { BookAnchors.anchor($0, in: number) }
    )
  }
}
