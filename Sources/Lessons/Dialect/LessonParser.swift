internal import Localization

/// Reads the dialect of the lessons out of CommonMark blocks.
///
/// Every top-level block is read by itself, so that one run names all that is wrong.
struct LessonParser {
  /// The names of the fenced blocks.
  static let fences = [
    "diagram", "exercise", "figure", "histogram", "math", "picture", "plot", "question", "quiz",
    "table",
    "swift", "python",
    "console", "text",
  ]

  let file: String
  private(set) var errors: [LessonError] = []
  private var headingLevel = 1

  init(file: String) { self.file = file }

  /// A lesson, and what is wrong with it.
  static func lesson(
    _ text: String, language: Language, section: Int, file: String
  ) -> (lesson: Lesson?, errors: [LessonError]) {
    do {
      let (frontMatter, body, firstLine) = try FrontMatter.split(text, file: file)
      var parser = LessonParser(file: file)
      let blocks = parser.blocks(of: body, firstLine: firstLine)
      let lesson = Lesson(
        language: language, section: section, file: file, frontMatter: frontMatter, blocks: blocks)
      // Questions that could not be read would be missed by the rules over all of them.
      return (lesson, parser.errors.isEmpty ? QuizRules.check(lesson) : parser.errors)
    } catch {
      return (nil, [error])
    }
  }

  /// The blocks of a whole text; what is wrong goes to `errors`.
  mutating func blocks(of text: String, firstLine: Int) -> [LessonBlock] {
    do throws(CommonMark.NestingLimit) {
      return topLevel(try CommonMark.blocks(of: text, firstLine: firstLine))
    } catch {
      errors.append(LessonError(file, error.line, .nestedTooDeeply))
      return []
    }
  }

  private mutating func topLevel(_ blocks: [MarkdownBlock]) -> [LessonBlock] {
    var result: [LessonBlock] = []
    for block in blocks {
      do throws(LessonError) {
        if let read = try read(block, isNested: false) { result.append(read) }
      } catch {
        errors.append(error)
      }
    }
    return result
  }

  /// Reads blocks that stand inside another one, where headings and cards have no place.
  mutating func nested(_ blocks: some Sequence<MarkdownBlock>) throws(LessonError) -> [LessonBlock]
  {
    var result: [LessonBlock] = []
    for block in blocks {
      if let read = try read(block, isNested: true) { result.append(read) }
    }
    return result
  }

  private mutating func read(
    _ block: MarkdownBlock, isNested: Bool
  ) throws(LessonError) -> LessonBlock? {
    let kind: LessonBlock.Kind
    switch block.kind {
    case .heading(let level, let inlines):
      guard !isNested else { throw LessonError(file, block.line, .notHere("a heading")) }
      kind = .heading(try heading(level: level, inlines, line: block.line))
    case .paragraph(let inlines):
      kind = .paragraph(Inline.dialect(inlines))
    case .list(let list):
      var items: [[LessonBlock]] = []
      for item in list.items { items.append(try nested(item)) }
      kind = .list(start: list.start, isTight: list.isTight, items: items)
    case .quote(let blocks):
      let inner = try nested(blocks)
      kind = Callout(inner).map { .callout($0) } ?? .quote(inner)
    case .code(let info, let text):
      kind = try fenced(info: info, text: text, line: block.line, isNested: isNested)
    case .html(let html):
      // A comment of the author's own is not for readers.
      guard html.trimmed.hasPrefix("<!--"), html.trimmed.hasSuffix("-->") else {
        throw LessonError(file, block.line, .rawHTML(html.trimmed))
      }
      return nil
    case .rule:
      kind = .rule
    }
    return LessonBlock(kind: kind, line: block.line)
  }

  private mutating func heading(
    level: Int, _ inlines: [Inline], line: Int
  ) throws(LessonError) -> Heading {
    guard level > 1 else { throw LessonError(file, line, .headingOfLevel1) }
    let previous = headingLevel
    headingLevel = level
    guard level <= previous + 1 else {
      throw LessonError(file, line, .headingJump(from: previous, to: level))
    }
    var title = inlines
    var id: String?
    if case .html(let comment)? = title.last,
      let typed = Self.content(ofComment: comment, after: "#")
    {
      guard Self.isID(typed) else { throw LessonError(file, line, .badID(typed)) }
      id = typed
      title.removeLast()
      if case .text(let text)? = title.last {
        title[title.count - 1] = .text(String(text.reversed().drop { $0 == " " }.reversed()))
      }
    }
    guard id != nil || level > 2 else {
      throw LessonError(file, line, .headingWithoutID(Inline.plain(title).trimmed))
    }
    return Heading(level: level, id: id, title: Inline.dialect(title))
  }

  /// The word of a comment `<!-- #word -->` behind a mark, or `nil` where there is none.
  static func content(ofComment comment: String, after mark: String) -> String? {
    guard comment.hasPrefix("<!--"), comment.hasSuffix("-->"), comment.utf8.count >= 7 else {
      return nil
    }
    let inside = String(comment.dropFirst(4).dropLast(3)).trimmed
    guard inside.hasPrefix(mark), inside != mark, !inside.contains(where: \.isWhitespace) else {
      return nil
    }
    return String(inside.dropFirst(mark.count))
  }

  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Callout {
  /// A quote whose first word is bold and ends with a point or a colon: `> **Nota.** …`.
  init?(_ blocks: [LessonBlock]) {
    guard let first = blocks.first, case .paragraph(var inlines) = first.kind,
      case .strong(let strong)? = inlines.first
    else { return nil }
    let typed = Inline.plain(strong)
    guard typed.hasSuffix(".") || typed.hasSuffix(":") else { return nil }
    label = String(typed.dropLast())
    inlines.removeFirst()
    if case .text(let text)? = inlines.first {
      inlines[0] = .text(String(text.drop { $0 == " " }))
    }
    self.blocks = [LessonBlock(kind: .paragraph(inlines), line: first.line)] + blocks.dropFirst()
    style =
      switch label.lowercased() {
      case "ojo", "cuidado", "atención", "careful", "beware", "warning": .warning
      case "idea", "clave", "truco", "consejo", "key", "tip": .tip
      default: .note
      }
  }
}
