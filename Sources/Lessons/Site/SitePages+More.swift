internal import Localization
internal import Presentation

/// The pages beside the lessons: which there are, and where questions are answered.
extension SitePages {
  /// A page of one language that stands beside the lessons.
  enum Companion: String, CaseIterable {
    case runs, symptoms, glossary, notation, sheets, print, search

    var file: String { "\(rawValue).html" }

    var title: Localized {
      switch self {
      case .runs: Localized(es: "Corridas", en: "Runs")
      case .symptoms: Localized(es: "Síntomas", en: "Symptoms")
      case .glossary: Localized(es: "Glosario", en: "Glossary")
      case .notation: Localized(es: "Notación", en: "Notation")
      case .sheets: Localized(es: "Hojas de repaso", en: "Review sheets")
      case .print: Localized(es: "Todo en una página", en: "All on one page")
      case .search: Localized(es: "Buscar", en: "Search")
      }
    }
  }

  /// Whether there is something to show on a page.
  func has(_ companion: Companion) -> Bool { companions.contains(companion) }

  /// Whether the files are there that a page is made of.
  func isPossible(_ companion: Companion) -> Bool {
    switch companion {
    case .runs: !files.runs.isEmpty
    case .symptoms: symptomsRun != nil
    case .glossary: files.exists(Glossary.file)
    case .notation: files.exists(Notation.file)
    case .sheets, .print: !lessons.lessons.isEmpty
    case .search: true
    }
  }

  /// The links to them, seen from a page of the same language.
  func more(_ language: Language, from path: String) -> [NavigationLink] {
    companions.map { companion in
      NavigationLink(
        href: companion.file, title: companion.title[language],
        isCurrent: path == "\(language.code)/\(companion.file)")
    }
  }

  /// The frame of a page beside the lessons, which has the same name in both languages.
  func frame(
    _ language: Language, file: String, title: String, description: String, kind: String,
    content: HTML, isSearch: Bool = false
  ) -> PageFrame {
    PageFrame(
      wording: Wording.of(language), language: language, up: "../", title: title,
      description: description, kind: kind, content: content,
      other: "../\(language.other.code)/\(file)", isSearch: isSearch)
  }

  /// Where a question is answered: in its lesson, or on the map as long as that is not written.
  func place(ofQuestion id: String, _ language: Language) -> NavigationLink? {
    for section in table.sections {
      for question in section.questions where question.id == id {
        return NavigationLink(
          href: lessons.lesson(section.number, language) == nil
            ? "index.html#section-\(section.number)" : "\(Self.name(section.number))#q\(id)",
          title: "\(id) \(question.title[language])")
      }
    }
    return nil
  }

  /// Where a term or a mistake is explained: `2.3` is a question, `s2.md#slopes` an anchor.
  ///
  /// A place that leads nowhere is an error of the file that names it.
  mutating func place(
    _ text: String, _ language: Language, named file: String, on page: String
  ) -> NavigationLink? {
    if let question = place(ofQuestion: text, language) { return question }
    guard let match = text.wholeMatch(of: /s([1-9][0-9]{0,2})\.md#([A-Za-z][A-Za-z0-9.\-]*)/),
      let number = Int(match.1)
    else {
      note(LessonError(file, 1, .missingPage(text)))
      return nil
    }
    guard let lesson = lessons.lesson(number, language) else {
      note(LessonError(file, 1, .missingPage(text)))
      return nil
    }
    let href = "\(Self.name(number))#\(match.2)"
    note(LessonRenderer.Link(destination: href, file: file, line: 1), on: page)
    let title = lesson.blocks.lazy.compactMap { block -> String? in
      guard case .heading(let heading) = block.kind, heading.id == String(match.2) else {
        return nil
      }
      return Inline.plain(heading.title).trimmed
    }.first
    return NavigationLink(href: href, title: title ?? lesson.frontMatter.title)
  }

  /// A sentence of a data file, in the dialect of the lessons.
  mutating func inline(_ text: String, _ language: Language, file: String) -> HTML {
    var renderer = LessonRenderer(
      file: file, language: language, files: files, templates: templates)
    guard let blocks = try? CommonMark.blocks(of: text),
      case .paragraph(let inlines)? = blocks.first?.kind
    else { return HTML(text: text) }
    do throws(LessonError) {
      return try renderer.inline(Inline.dialect(inlines), line: 1)
    } catch {
      note(error)
      return HTML(text: text)
    }
  }
}
