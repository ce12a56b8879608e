extension LessonParser {
  /// Reads a quiz: the question, bulleted options with their reasons, numbered hints and a last
  /// explanation.
  mutating func quiz(_ fence: Fence, text: String, line: Int) throws(LessonError) -> Quiz {
    try allow(["id", "type", "lo", "ref", "level"], in: fence, line: line)
    let id = try required("id", in: fence, line: line)
    guard Self.isID(id) else { throw LessonError(file, line, .badID(id)) }
    let typed = try required("type", in: fence, line: line)
    guard let kind = Quiz.Kind(rawValue: typed) else {
      throw LessonError(file, line, .badAttribute("type", value: typed, of: "quiz"))
    }
    let objective = try required("lo", in: fence, line: line)
    var reference: String?
    if let typed = fence.attributes["ref"] {
      guard typed.hasPrefix("#"), Self.isID(String(typed.dropFirst())) else {
        throw LessonError(file, line, .badAttribute("ref", value: typed, of: "quiz"))
      }
      reference = String(typed.dropFirst())
    }

    let blocks = try markdown(text, firstLine: line + 1)
    let isOptions = { (block: MarkdownBlock) in
      if case .list(let list) = block.kind { list.start == nil } else { false }
    }
    guard let position = blocks.firstIndex(where: isOptions),
      case .list(let list) = blocks[position].kind
    else { throw LessonError(file, line, .optionCount(id, 0)) }
    guard position > 0 else { throw LessonError(file, line, .quizWithoutPrompt(id)) }
    let prompt = try nested(blocks[..<position])
    var options: [Quiz.Option] = []
    for item in list.items {
      options.append(try option(item, number: options.count + 1, quiz: id, line: line))
    }

    var rest = blocks[(position + 1)...]
    var hints: [[LessonBlock]] = []
    if let next = rest.first, case .list(let list) = next.kind, list.start != nil {
      for item in list.items { hints.append(try nested(item)) }
      rest.removeFirst()
    }
    for block in rest {
      guard case .paragraph = block.kind else {
        throw LessonError(file, block.line, .afterOptions(id))
      }
    }
    let quiz = Quiz(
      id: id, kind: kind, objective: objective, reference: reference, prompt: prompt,
      options: options, hints: hints, explanation: try nested(rest))
    try check(quiz, line: line)
    return quiz
  }

  private func check(_ quiz: Quiz, line: Int) throws(LessonError) {
    guard Quiz.optionLimits.contains(quiz.options.count) else {
      throw LessonError(file, line, .optionCount(quiz.id, quiz.options.count))
    }
    let right = quiz.key.count
    guard quiz.kind == .single ? right == 1 : right >= 1 else {
      throw LessonError(file, line, .rightOptions(quiz.id, right, quiz.kind))
    }
  }

  private mutating func option(
    _ item: [MarkdownBlock], number: Int, quiz: String, line: Int
  ) throws(LessonError) -> Quiz.Option {
    let line = item.first?.line ?? line
    guard let first = item.first, case .paragraph(var inlines) = first.kind,
      case .text(let text)? = inlines.first,
      let mark = text.prefixMatch(of: /\[([ xX])\]\s*/)
    else { throw LessonError(file, line, .optionNotMarked(quiz)) }
    let remaining = String(text[mark.range.upperBound...])
    if remaining.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(remaining) }
    guard !inlines.isEmpty else { throw LessonError(file, line, .optionWithoutText(quiz)) }

    var texts = [MarkdownBlock(kind: .paragraph(inlines), line: first.line)]
    var reasons: [MarkdownBlock] = []
    var misconception: String?
    for block in item.dropFirst() {
      switch block.kind {
      case .quote(let blocks): reasons += blocks
      case .html(let comment): misconception = misconception ?? Self.misconception(comment)
      default: texts.append(block)
      }
    }
    for (index, block) in reasons.enumerated() {
      if case .html(let comment) = block.kind {
        misconception = misconception ?? Self.misconception(comment)
      }
      guard case .paragraph(let inlines) = block.kind else { continue }
      for case .html(let comment) in inlines {
        misconception = misconception ?? Self.misconception(comment)
      }
      reasons[index].kind = .paragraph(Self.withoutComments(inlines))
    }
    guard reasons.contains(where: { !Self.isEmpty($0) }) else {
      throw LessonError(file, line, .optionWithoutReason(quiz, option: number))
    }
    return Quiz.Option(
      isCorrect: mark.1 != " ", text: try nested(texts), reason: try nested(reasons),
      misconception: misconception, line: line)
  }

  private static func misconception(_ comment: String) -> String? {
    comment.firstMatch(of: /<!--\s*m:([a-z0-9\-]+)\s*-->/).map { String($0.1) }
  }

  /// Text without its comments and the space that stood before them.
  private static func withoutComments(_ inlines: [Inline]) -> [Inline] {
    var kept = inlines.filter {
      if case .html(let tag) = $0 { !tag.hasPrefix("<!--") } else { true }
    }
    if case .text(let text)? = kept.last, kept.count < inlines.count {
      let trimmed = String(text.reversed().drop { $0 == " " }.reversed())
      if trimmed.isEmpty { kept.removeLast() } else { kept[kept.count - 1] = .text(trimmed) }
    }
    return kept
  }

  private static func isEmpty(_ block: MarkdownBlock) -> Bool {
    switch block.kind {
    case .html(let html): html.trimmed.hasPrefix("<!--")
    case .paragraph(let inlines): inlines.isEmpty
    default: false
    }
  }
}
