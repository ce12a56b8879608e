internal import Localization
internal import Presentation

/// The glossary: each term with its name in the other language and where it is explained.
extension SitePages {
  struct GlossaryPage {
    struct Letter {
      var id, name: String
      var terms: [Entry]
    }
    struct Entry {
      var id, term, other, otherLang, definition, href, place: String
    }
    var words: [String: String]
    var letters: [Letter]
  }

  private static let words: [String: Localized] = [
    "title": Companion.glossary.title,
    "lead": Localized(
      es: "Las palabras del curso, cada una con su nombre en inglés y el lugar donde se explica.",
      en: "The words of the course, each with its Spanish name and the place where it is explained."
    ),
    "letters": Localized(es: "Letras", en: "Letters"),
    "see": Localized(es: "Se explica en", en: "Explained in"),
  ]

  /// The glossary, where the course has one; what is wrong with it is noted.
  mutating func glossary() -> Glossary? {
    guard has(.glossary) else { return nil }
    do throws(LessonError) {
      let glossary: Glossary = try files.decode(Glossary.file)
      if let fault = glossary.fault { throw LessonError(Glossary.file, 1, fault) }
      return glossary
    } catch {
      note(error)
      return nil
    }
  }

  mutating func renderGlossary(_ language: Language) throws(LessonError) {
    guard let glossary = glossary() else { return }
    let path = "\(language.code)/\(Companion.glossary.file)"
    var letters: [GlossaryPage.Letter] = []
    for term in glossary.sorted(language) {
      let initial = Collation.initial(term.term[language])
      if letters.last?.name != initial {
        letters.append(
          GlossaryPage.Letter(
            id: "letter-\(initial == "Ñ" ? "n-tilde" : initial.lowercased())", name: initial,
            terms: []))
      }
      let place = place(term.place, language, named: Glossary.file, on: path)
      letters[letters.count - 1].terms.append(
        GlossaryPage.Entry(
          id: term.id, term: term.term[language], other: term.term[language.other],
          otherLang: language.other.code,
          definition: inline(term.definition[language], language, file: Glossary.file).markup,
          href: place?.href ?? "index.html", place: place?.title ?? ""))
    }
    let words = Self.words.mapValues { $0[language] }
    let content = try templates.render("glossary", GlossaryPage(words: words, letters: letters))
    try add(
      path,
      frame(
        language, file: Companion.glossary.file, title: Companion.glossary.title[language],
        description: words["lead"] ?? "", kind: "glossary", content: content),
      ids: letters.map(\.id) + glossary.terms.map(\.id))
  }

  /// The terms for the search.
  func glossaryEntries(_ language: Language) -> [SearchEntry] {
    guard has(.glossary), let glossary: Glossary = try? files.decode(Glossary.file) else {
      return []
    }
    return glossary.sorted(language).map { term in
      SearchEntry(
        href: "\(Companion.glossary.file)#\(term.id)", page: Companion.glossary.title[language],
        title: term.term[language],
        text: "\(term.definition[language].filter { $0 != "`" && $0 != "*" && $0 != "$" }) "
          + "(\(term.term[language.other]))")
    }
  }
}
