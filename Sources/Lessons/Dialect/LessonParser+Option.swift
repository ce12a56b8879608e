extension LessonParser {
  /// Reads an option: its mark, what it says, its reason and its misconception.
  mutating func option(
    _ item: [MarkdownBlock], number: Int, of quiz: Quiz, line: Int
  ) throws(LessonError) -> Quiz.Option {
    let line = item.first?.line ?? line
    func fault(_ fault: QuizFault) -> LessonError { LessonError(file, line, .quiz(quiz.id, fault)) }
    guard let first = item.first, case .paragraph(var inlines) = first.kind,
      case .text(let text)? = inlines.first,
      let mark = text.prefixMatch(of: /\[([ xX])\]\s*/)
    else { throw fault(.optionNotMarked) }
    Self.replaceFirst(of: &inlines, with: String(text[mark.range.upperBound...]))
    guard !inlines.isEmpty else { throw fault(.optionWithoutText) }

    let isCorrect = mark.1 != " "
    let content = try Self.content(&inlines, number: number, of: quiz, fault)
    let paragraph = MarkdownBlock(kind: .paragraph(inlines), line: first.line)
    let (texts, reasons, misconception) = Self.parts(of: [paragraph] + item.dropFirst())
    // Further accepted answers mean the same as the first, and so does its reason.
    let isFurtherAnswer =
      quiz.kind == .short && isCorrect && quiz.options.contains { $0.isCorrect }
    guard !reasons.isEmpty || isFurtherAnswer else {
      throw fault(.optionWithoutReason(option: number))
    }
    return Quiz.Option(
      isCorrect: isCorrect, content: content, text: try nested(texts), reason: try nested(reasons),
      misconception: misconception, line: line)
  }

  /// Reads a step of an `order` quiz: what it says and why it stands where it stands.
  mutating func step(
    _ item: [MarkdownBlock], number: Int, of quiz: String, line: Int
  ) throws(LessonError) -> Quiz.Option {
    let line = item.first?.line ?? line
    let (texts, reasons, misconception) = Self.parts(of: item[...])
    guard !texts.isEmpty else { throw LessonError(file, line, .quiz(quiz, .optionWithoutText)) }
    guard !reasons.isEmpty else {
      throw LessonError(file, line, .quiz(quiz, .stepWithoutReason(step: number)))
    }
    return Quiz.Option(
      isCorrect: true, text: try nested(texts), reason: try nested(reasons),
      misconception: misconception, line: line)
  }

  /// What an option stands for; a curve is taken out of its text.
  private static func content(
    _ inlines: inout [Inline], number: Int, of quiz: Quiz,
    _ fault: (QuizFault) -> LessonError
  ) throws(LessonError) -> Quiz.Option.Content {
    switch quiz.kind {
    case .single, .multi, .order: return .text
    case .numeric:
      guard inlines.count == 1, case .code(let typed)? = inlines.first,
        let sum = Arithmetic(typed)
      else { throw fault(.notANumber(option: number)) }
      return .number(sum)
    case .short:
      guard inlines.count == 1, let typed = phrase(inlines), !Phrase.key(of: typed).isEmpty,
        !typed.contains("|")
      else { throw fault(.notAPhrase(option: number)) }
      return .phrase(typed)
    case .line:
      guard inlines.count == 1, let typed = phrase(inlines), let line = Int(typed)
      else { throw fault(.notALine(option: number)) }
      return .codeLine(line)
    case .predict:
      guard case .text(let text)? = inlines.first,
        let match = text.prefixMatch(of: /curve="([0-9. ]+)"\s*/)
      else { throw fault(.badCurve(option: number)) }
      replaceFirst(of: &inlines, with: String(text[match.range.upperBound...]))
      guard let heights = heights(match.1), !inlines.isEmpty
      else { throw fault(.badCurve(option: number)) }
      return .curve(heights)
    }
  }

  /// A curve as it is typed: 2 to 12 numbers from 0 to 1.
  static func heights(_ text: some StringProtocol) -> [Double]? {
    let typed = text.split(separator: " ")
    let heights = typed.compactMap { Double($0) }.filter { (0...1).contains($0) }
    return heights.count == typed.count && (2...12).contains(heights.count) ? heights : nil
  }

  private static func phrase(_ inlines: [Inline]) -> String? {
    switch inlines.first {
    case .text(let text): text.trimmed
    case .code(let text): text
    default: nil
    }
  }

  private static func replaceFirst(of inlines: inout [Inline], with text: String) {
    if text.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(text) }
  }

  /// Tells apart what an item says, its reasons and the name of its misconception.
  private static func parts(
    of item: ArraySlice<MarkdownBlock>
  ) -> (texts: [MarkdownBlock], reasons: [MarkdownBlock], misconception: String?) {
    var texts: [MarkdownBlock] = []
    var reasons: [MarkdownBlock] = []
    var misconception: String?
    for block in item {
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
      reasons[index].kind = .paragraph(withoutComments(inlines))
    }
    return (texts, reasons.contains { !isEmpty($0) } ? reasons : [], misconception)
  }

  private static func misconception(_ comment: String) -> String? {
    content(ofComment: comment.trimmed, after: "m:").flatMap { name in
      name.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" } ? name : nil
    }
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
