internal import Localization
internal import Presentation

/// The page of symbols: what each means, its shape and its name in Swift.
extension SitePages {
  struct NotationPage {
    struct Group {
      var id, title: String
      var symbols: [Row]
    }
    struct Row {
      var symbol, meaning, shape, href, place: String
      var swift: String?
    }
    var words: [String: String]
    var groups: [Group]
  }

  private static let words: [String: Localized] = [
    "title": Companion.notation.title,
    "lead": Localized(
      es: "Cada símbolo con su significado, su forma y el nombre que lleva en el código.",
      en: "Each symbol with its meaning, its shape and the name it has in the code."),
    "symbol": Localized(es: "Símbolo", en: "Symbol"),
    "meaning": Localized(es: "Significado", en: "Meaning"),
    "shape": Localized(es: "Forma", en: "Shape"),
    "swift": Localized(es: "En Swift", en: "In Swift"),
    "place": Localized(es: "Dónde", en: "Where"),
  ]

  mutating func renderNotation(_ language: Language) throws(LessonError) {
    guard has(.notation) else { return }
    let notation: Notation
    do throws(LessonError) {
      notation = try files.decode(Notation.file)
    } catch {
      note(error)
      return
    }
    let path = "\(language.code)/\(Companion.notation.file)"
    var groups: [NotationPage.Group] = []
    for (index, group) in notation.groups.enumerated() {
      var rows: [NotationPage.Row] = []
      for symbol in group.symbols {
        let place = place(symbol.place, language, named: Notation.file, on: path)
        rows.append(
          NotationPage.Row(
            symbol: formula(symbol.tex),
            meaning: inline(symbol.meaning[language], language, file: Notation.file).markup,
            shape: symbol.shape.isEmpty ? "–" : formula(symbol.shape),
            href: place?.href ?? "index.html",
            place: String(place?.title.prefix { $0 != " " } ?? ""), swift: symbol.swift))
      }
      groups.append(
        NotationPage.Group(id: "group-\(index + 1)", title: group.title[language], symbols: rows))
    }
    let words = Self.words.mapValues { $0[language] }
    let content = try templates.render("notation", NotationPage(words: words, groups: groups))
    try add(
      path,
      frame(
        language, file: Companion.notation.file, title: Companion.notation.title[language],
        description: words["lead"] ?? "", kind: "notation", content: content),
      ids: groups.map(\.id))
  }

  private mutating func formula(_ tex: String) -> String {
    do throws(LessonError.Fault) {
      return try files.math.markup(of: tex, isDisplay: false).markup
    } catch {
      note(LessonError(Notation.file, 1, error))
      return ""
    }
  }
}
