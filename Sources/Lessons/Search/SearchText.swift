/// The words of a lesson under each of its headings, without anything that a question would give
/// away: no question, option, reason, hint or model answer.
enum SearchText {
  /// A heading with the text up to the next one; the text above the first belongs to the page.
  struct Part: Equatable {
    var id: String?
    var title: String
    var text: String
  }

  static func parts(of lesson: Lesson) -> [Part] {
    var parts = [Part(id: nil, title: "", text: lesson.frontMatter.summary)]
    for block in lesson.blocks {
      if case .heading(let heading) = block.kind {
        let title = Inline.plain(heading.title).trimmed
        // A heading that nobody can link to belongs to the one above.
        if let id = heading.id {
          parts.append(Part(id: id, title: title, text: ""))
        } else {
          parts[parts.count - 1].text += " " + title
        }
        continue
      }
      let text = words(of: block)
      if !text.isEmpty { parts[parts.count - 1].text += " " + text }
    }
    return parts.map { Part(id: $0.id, title: $0.title, text: squeezed($0.text)) }
  }

  private static func words(of block: LessonBlock) -> String {
    switch block.kind {
    case .heading(let heading): Inline.plain(heading.title)
    case .paragraph(let inlines): prose(inlines)
    case .list(_, _, let items): words(of: items.flatMap { $0 })
    case .quote(let blocks): words(of: blocks)
    case .callout(let callout): words(of: callout.blocks)
    case .table(let table):
      table.caption + " "
        + ([table.header] + table.rows).joined().map(prose).joined(separator: " ")
    // A caption states the finding, which is the answer where a bet comes first.
    case .figure(let figure): figure.bet == nil ? words(of: figure.caption) : ""
    case .exercise(let exercise): words(of: exercise.prompt)
    // Formulas and code are not words; the rest is what a learner has to find alone.
    case .math, .code, .question, .quiz, .rule: ""
    }
  }

  private static func words(of blocks: [LessonBlock]) -> String {
    blocks.map { words(of: $0) }.joined(separator: " ")
  }

  /// Running text without TeX, which reads badly in an excerpt.
  private static func prose(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .math(let tex): tex.contains("\\") ? "…" : tex
      case .number, .calculation: "…"
      case .emphasis(let children), .strong(let children), .link(_, let children): prose(children)
      default: Inline.plain([inline])
      }
    }.joined()
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
