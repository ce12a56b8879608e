internal import Localization
internal import Presentation
import RunRecords

/// The search of one language: its index, and a page that works without scripts too.
extension SitePages {
  /// A page with all headings, for those who search without scripts.
  struct SearchPage {
    struct Group {
      var title, href: String
      var entries: [NavigationLink]
    }
    var words: [String: String]
    var label, button: String
    var groups: [Group]
  }

  private static let words: [String: Localized] = [
    "title": Companion.search.title,
    "script": Localized(
      es: "La búsqueda necesita que el navegador ejecute scripts. Sin ellos, aquí están todos los "
        + "títulos del curso; tu navegador puede buscar en esta página.",
      en: "The search needs a browser that runs scripts. Without them, here are all headings of "
        + "the course; your browser can search this page."),
    "headings": Localized(es: "Todos los títulos", en: "All headings"),
  ]

  mutating func renderSearch(_ language: Language) throws(LessonError) {
    let path = "\(language.code)/\(Companion.search.file)"
    add(
      script: SearchIndex(entries: searchEntries(language)).script,
      at: "\(language.code)/search.js")
    let groups = table.sections.compactMap { section -> SearchPage.Group? in
      guard let lesson = lessons.lesson(section.number, language) else { return nil }
      let name = Self.name(section.number)
      return SearchPage.Group(
        title: "\(section.number). \(lesson.frontMatter.title)", href: name,
        entries: SearchText.parts(of: lesson).compactMap { part in
          part.id.map { NavigationLink(href: "\(name)#\($0)", title: part.title) }
        })
    }
    let others = SearchPage.Group(
      title: Wording.of(language).morePages, href: "index.html",
      entries: more(language, from: path))
    let wording = Wording.of(language)
    let content = try templates.render(
      "search",
      SearchPage(
        words: Self.words.mapValues { $0[language] }, label: wording.search,
        button: wording.searchButton, groups: groups + [others]))
    try add(
      path,
      frame(
        language, file: Companion.search.file, title: Companion.search.title[language],
        description: wording.search, kind: "search", content: content, isSearch: true),
      ids: [])
  }

  private func searchEntries(_ language: Language) -> [SearchEntry] {
    var entries: [SearchEntry] = []
    for section in table.sections {
      let page = "\(section.number). \(section.title[language])"
      guard let lesson = lessons.lesson(section.number, language) else {
        entries += section.questions.map {
          SearchEntry(
            href: "index.html#section-\(section.number)", page: page,
            title: "\($0.id) \($0.title[language])", text: section.summary[language])
        }
        continue
      }
      for part in SearchText.parts(of: lesson) {
        entries.append(
          SearchEntry(
            href: Self.name(section.number) + (part.id.map { "#\($0)" } ?? ""), page: page,
            title: part.id == nil ? lesson.frontMatter.title : part.title, text: part.text))
      }
    }
    entries += glossaryEntries(language)
    for run in files.runs.values.sorted(by: { $0.id < $1.id }) {
      entries.append(
        SearchEntry(
          href: Self.runFile(run.id), page: Companion.runs.title[language], title: run.id,
          text: run.claims.map { language == .es ? $0.es : $0.en }.joined(separator: "; ")))
    }
    return entries
  }
}
