internal import Numbering

extension LessonParser {
  /// Reads a fenced block by the first word of its info string.
  mutating func fenced(
    info: String, text: String, line: Int, isNested: Bool
  ) throws(LessonError) -> LessonBlock.Kind {
    let fence: Fence
    do throws(Fence.Fault) {
      fence = try Fence(info)
    } catch {
      throw LessonError(file, line, .badFence(info, error))
    }
    let cards = ["exercise": "an exercise", "question": "a question", "quiz": "a quiz"]
    if isNested, let card = cards[fence.name] {
      throw LessonError(file, line, .notHere(card))
    }
    switch fence.name {
    case "math":
      try allow([], in: fence, line: line)
      guard !text.trimmed.isEmpty else { throw LessonError(file, line, .emptyBody(of: "math")) }
      return .math(text.trimmed)
    case "table": return .table(try table(fence, text: text, line: line))
    case let name where Self.figureFences.contains(name):
      guard !isNested else { throw LessonError(file, line, .notHere("a figure")) }
      return .figure(try figure(fence, text: text, line: line))
    case "exercise":
      try allow(["id"], in: fence, line: line)
      return .exercise(
        ExerciseBlock(
          id: try questionName(in: fence, line: line),
          prompt: try body(text, of: "exercise", line: line)))
    case "question": return .question(try question(fence, text: text, line: line))
    case "quiz": return .quiz(try quiz(fence, text: text, line: line))
    case "swift" where fence.attributes["file"] != nil:
      return .code(try excerpt(fence, text: text, line: line))
    case "swift", "python", "console", "text", "":
      try allow([], in: fence, line: line)
      guard !text.trimmed.isEmpty else {
        throw LessonError(file, line, .emptyBody(of: fence.name.isEmpty ? "code" : fence.name))
      }
      return .code(
        CodeBlock(language: fence.name.isEmpty ? "text" : fence.name, source: .literal(text)))
    default:
      throw LessonError(file, line, .unknownFence(fence.name))
    }
  }

  func allow(
    _ keys: Set<String>, in fence: Fence, line: Int
  ) throws(LessonError) {
    if let unknown = fence.attributes.keys.sorted().first(where: { !keys.contains($0) }) {
      throw LessonError(file, line, .unknownAttribute(unknown, of: fence.name))
    }
  }

  func required(
    _ key: String, in fence: Fence, line: Int
  ) throws(LessonError) -> String {
    guard let value = fence.attributes[key], !value.trimmed.isEmpty else {
      throw LessonError(file, line, .missingAttribute(key, of: fence.name))
    }
    return value
  }

  /// The attribute `id` of something that belongs to a question, such as `2.2-flatten`.
  ///
  /// It becomes part of a path, so nothing else passes.
  func questionName(
    in fence: Fence, line: Int
  ) throws(LessonError) -> String {
    let id = try required("id", in: fence, line: line)
    guard QuestionID(id).isWellFormed else {
      throw LessonError(file, line, .badAttribute("id", value: id, of: fence.name))
    }
    return id
  }

  /// The Markdown inside a fence, which starts on the line after it.
  mutating func body(
    _ text: String, of name: String, line: Int
  ) throws(LessonError) -> [LessonBlock] {
    guard !text.trimmed.isEmpty else { throw LessonError(file, line, .emptyBody(of: name)) }
    return try nested(try markdown(text, firstLine: line + 1))
  }

  func markdown(
    _ text: String, firstLine: Int
  ) throws(LessonError) -> [MarkdownBlock] {
    do throws(CommonMark.NestingLimit) {
      return try CommonMark.blocks(of: text, firstLine: firstLine)
    } catch {
      throw LessonError(file, error.line, .nestedTooDeeply)
    }
  }

  private func table(
    _ fence: Fence, text: String, line: Int
  ) throws(LessonError) -> Table {
    try allow(["caption"], in: fence, line: line)
    let caption = try required("caption", in: fence, line: line)
    var rows: [[[Inline]]] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, row) in lines.enumerated() where !row.trimmed.isEmpty {
      // The line under the header of other dialects carries nothing.
      if rows.count == 1, row.allSatisfy({ "|-: ".contains($0) }) { continue }
      var cells: [[Inline]] = []
      for cell in Self.cells(row) {
        let blocks = try markdown(cell, firstLine: line + 1 + offset)
        if case .paragraph(let inlines)? = blocks.first?.kind {
          cells.append(Inline.dialect(inlines))
        } else {
          cells.append(blocks.isEmpty ? [] : [.text(cell)])
        }
      }
      if let header = rows.first, header.count != cells.count {
        throw LessonError(
          file, line + 1 + offset, .tableRow(expected: header.count, found: cells.count))
      }
      rows.append(cells)
    }
    guard rows.count > 1 else { throw LessonError(file, line, .tableTooShort) }
    return Table(caption: caption, header: rows[0], rows: Array(rows.dropFirst()))
  }

  /// Cuts a row at its bars, but not at those inside code, where formats and formulas have them.
  static func cells(_ row: some StringProtocol) -> [String] {
    var cells = [""]
    var isCode = false
    for character in row {
      if character == "`" { isCode.toggle() }
      if character == "|", !isCode {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    // Bars at the ends of a row are a matter of taste.
    if cells.count > 2, cells[0].trimmed.isEmpty { cells.removeFirst() }
    if cells.count > 2, row.trimmed.hasSuffix("|") { cells.removeLast() }
    return cells.map(\.trimmed)
  }

  private func excerpt(
    _ fence: Fence, text: String, line: Int
  ) throws(LessonError) -> CodeBlock {
    try allow(["file"], in: fence, line: line)
    guard text.trimmed.isEmpty else { throw LessonError(file, line, .bodyNotEmpty(of: "swift")) }
    let typed = try required("file", in: fence, line: line)
    let parts = typed.split(separator: "#", maxSplits: 1)
    guard let path = parts.first, !path.hasPrefix("/"), !path.split(separator: "/").contains("..")
    else { throw LessonError(file, line, .outsideCourse(typed)) }
    return CodeBlock(
      language: "swift",
      source: .excerpt(file: String(path), region: parts.count == 2 ? String(parts[1]) : nil))
  }
}
