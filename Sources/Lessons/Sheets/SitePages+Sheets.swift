internal import Localization
internal import Presentation

/// A sheet of one page for each section, to review or to print.
extension SitePages {
  struct SheetPage {
    var words: [String: String]
    var place, title, lessonHref, summary, reference: String
    var hasReference: Bool
  }

  struct SheetsPage {
    var words: [String: String]
    var sheets: [NavigationLink]
  }

  private static let words: [String: Localized] = [
    "title": Companion.sheets.title,
    "lead": Localized(
      es: "Una hoja por sección, con lo esencial, las fórmulas y lo que dice una buena respuesta.",
      en: "A sheet for each section: the essentials, formulas and what a good answer says."),
    "sheet": Localized(es: "Hoja de repaso", en: "Review sheet"),
    "summary": Localized(es: "Lo esencial", en: "The essentials"),
    "reference": Localized(es: "Pregunta a pregunta", en: "Question by question"),
    "lesson": Localized(es: "La lección", en: "The lesson"),
    "all": Localized(es: "Todas las hojas", en: "All sheets"),
  ]

  static func sheetFile(_ section: Int) -> String { "sheet-\(section).html" }

  mutating func renderSheets(_ language: Language) throws(LessonError) {
    guard has(.sheets) else { return }
    let words = Self.words.mapValues { $0[language] }
    var sheets: [NavigationLink] = []
    for section in table.sections {
      guard let lesson = lessons.lesson(section.number, language) else { continue }
      let title = "\(section.number). \(lesson.frontMatter.title)"
      sheets.append(NavigationLink(href: Self.sheetFile(section.number), title: title))
      try render(sheetOf: lesson, title: title, words)
    }
    let content = try templates.render("sheets", SheetsPage(words: words, sheets: sheets))
    try add(
      "\(language.code)/\(Companion.sheets.file)",
      frame(
        language, file: Companion.sheets.file, title: Companion.sheets.title[language],
        description: words["lead"] ?? "", kind: "sheets", content: content), ids: [])
  }

  private mutating func render(
    sheetOf lesson: Lesson, title: String, _ words: [String: String]
  ) throws(LessonError) {
    let language = lesson.language
    let lessonHref = Self.name(lesson.section)
    var renderer = LessonRenderer(
      file: lesson.file, language: language, files: files, templates: templates)
    let summary = renderer.body(SheetBlocks.summary(of: lesson))
    let reference = renderer.body(SheetBlocks.reference(of: lesson))
    let sheet = "\(words["sheet"] ?? ""): \(title)"
    let content = try templates.render(
      "sheet",
      SheetPage(
        words: words, place: words["sheet"] ?? "", title: title, lessonHref: lessonHref,
        summary: Self.leading(summary.markup, to: lessonHref, beside: renderer.ids.keys),
        reference: Self.leading(reference.markup, to: lessonHref, beside: renderer.ids.keys),
        hasReference: !reference.markup.isEmpty))
    let file = Self.sheetFile(lesson.section)
    try add(
      "\(language.code)/\(file)",
      frame(
        language, file: file, title: sheet,
        description: "\(sheet). \(lesson.frontMatter.summary)", kind: "sheet", content: content),
      ids: renderer.ids.keys)
  }

  /// Markup whose links to anchors of the whole lesson lead there.
  private static func leading(
    _ markup: String, to page: String, beside ids: some Collection<String>
  ) -> String {
    markup.replacing(/href="#([^"]*)"/) { match in
      ids.contains(String(match.1)) ? String(match.0) : "href=\"\(page)#\(match.1)\""
    }
  }
}
