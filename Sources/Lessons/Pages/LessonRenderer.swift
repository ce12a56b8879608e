import Foundation
internal import Localization
internal import Presentation

/// Turns the blocks of one file into markup, and notes the ids it gives and the links it makes.
struct LessonRenderer {
  /// A link of the text, to be followed once all pages are known.
  struct Link: Equatable, Sendable {
    var destination: String
    var file: String
    var line: Int
  }

  let language: Language
  let files: CourseFiles
  let templates: Templates
  let wording: Wording
  /// The file that is being rendered; a model answer has another than its lesson.
  var file: String
  /// How much deeper the headings of a model answer are than they say.
  var headingShift = 0
  /// Where each id was given, so that none is given twice.
  private(set) var ids: [String: (file: String, line: Int)] = [:]
  private(set) var links: [Link] = []
  /// The headings of level 2, for the table of contents.
  private(set) var contents: [ContentsEntry] = []
  private(set) var errors: [LessonError] = []
  /// The titles of the headings by their ids, so that a link can say where it leads.
  private(set) var titles: [String: String] = [:]
  /// Files that the page shows, by their path in the site.
  private(set) var pictures: [String: Data] = [:]
  private(set) var quizCount = 0
  /// The right answers of the questions, for print: `1: B`, `2: A, C`.
  var keys: [String] = []
  private(set) var figureCount = 0
  private(set) var codeCount = 0
  /// Whether a figure of the page runs in it.
  var hasWidget = false

  struct ContentsEntry: Sendable {
    var id: String
    var title: String
  }

  /// The ids that the templates give.
  static let reservedIDs = ["content", "key", "theme", "contents-title", "objectives-title"]

  init(file: String, language: Language, files: CourseFiles, templates: Templates) {
    self.file = file
    self.language = language
    self.files = files
    self.templates = templates
    wording = Wording.of(language)
    for id in Self.reservedIDs { ids[id] = ("\(Templates.folder)/lesson.mustache", 1) }
  }

  /// Renders all blocks; one that fails is left out and noted in `errors`.
  mutating func body(_ blocks: [LessonBlock]) -> HTML {
    for case .heading(let heading) in blocks.map(\.kind) {
      if let id = heading.id { titles[id] = Inline.plain(heading.title).trimmed }
    }
    var html = HTML(markup: "")
    for block in blocks {
      do throws(LessonError) {
        html += try render(block)
        html += "\n"
      } catch {
        errors.append(error)
      }
    }
    return html
  }

  /// Renders blocks that belong together; the first that fails fails all.
  mutating func render(_ blocks: [LessonBlock]) throws(LessonError) -> HTML {
    var html = HTML(markup: "")
    for block in blocks { html += try render(block) }
    return html
  }

  private mutating func render(_ block: LessonBlock) throws(LessonError) -> HTML {
    switch block.kind {
    case .heading(let heading): return try render(heading, line: block.line)
    case .paragraph(let inlines): return "<p>\(try inline(inlines, line: block.line))</p>"
    case .list(let start, let isTight, let items):
      return try list(start: start, isTight: isTight, items: items)
    case .quote(let blocks): return "<blockquote>\(try render(blocks))</blockquote>"
    case .callout(let callout):
      return """
        <div class="callout \(callout.style.rawValue)" role="note">\
        <p class="callout-label">\(callout.label)</p>\(try render(callout.blocks))</div>
        """
    case .math(let tex):
      let math = try formula(tex, isDisplay: true, line: block.line)
      return """
        <div class="equation" tabindex="0" role="group" aria-label="\(wording.formula)">\(math)</div>
        """
    case .table(let table): return try render(table, line: block.line)
    case .figure(let figure):
      figureCount += 1
      return try render(figure, line: block.line)
    case .code(let code):
      codeCount += 1
      return try render(code, line: block.line)
    case .exercise(let exercise): return try render(exercise, line: block.line)
    case .question(let question): return try render(question, line: block.line)
    case .quiz(let quiz):
      quizCount += 1
      return try render(quiz, number: quizCount, line: block.line)
    case .rule: return "<hr>"
    }
  }

  private mutating func render(_ heading: Heading, line: Int) throws(LessonError) -> HTML {
    let level = min(heading.level + headingShift, 6)
    let title = try inline(heading.title, line: line)
    guard let id = heading.id else {
      return HTML(markup: "<h\(level)>\(title.markup)</h\(level)>")
    }
    try claim(id, line: line)
    let plain = Inline.plain(heading.title).trimmed
    let name = "\(wording.anchor) \(Wording.quoted(plain, in: language))"
    if level == 2 { contents.append(ContentsEntry(id: id, title: plain)) }
    let anchor: HTML = """
      <a class="anchor" href="#\(id)" aria-label="\(name)">#</a>
      """
    return HTML(
      markup: "<h\(level) id=\"\(HTML.escape(id))\">\(title.markup) \(anchor.markup)</h\(level)>")
  }

  private mutating func list(
    start: Int?, isTight: Bool, items: [[LessonBlock]]
  ) throws(LessonError) -> HTML {
    var content = HTML(markup: "")
    for item in items {
      var inner = HTML(markup: "")
      for block in item {
        if isTight, case .paragraph(let inlines) = block.kind {
          inner += try inline(inlines, line: block.line)
        } else {
          inner += try render([block])
        }
      }
      content += "<li>\(inner)</li>"
    }
    guard let start else { return "<ul>\(content)</ul>" }
    return start == 1 ? "<ol>\(content)</ol>" : "<ol start=\"\(start)\">\(content)</ol>"
  }

  func formula(_ tex: String, isDisplay: Bool, line: Int) throws(LessonError) -> HTML {
    do throws(LessonError.Fault) {
      return try files.math.markup(of: tex, isDisplay: isDisplay)
    } catch {
      throw LessonError(file, line, error)
    }
  }

  /// Takes an id for the page.
  mutating func claim(_ id: String, line: Int) throws(LessonError) {
    if let first = ids[id] {
      throw LessonError(
        file, line, .repeatedID(id, firstFile: first.file, firstLine: first.line))
    }
    ids[id] = (file, line)
  }

  /// Takes a picture for the site.
  mutating func add(picture: Data, at path: String) { pictures[path] = picture }

  mutating func note(link destination: String, line: Int) {
    links.append(Link(destination: destination, file: file, line: line))
  }
}
