/// What of a lesson goes on its one-page sheet: the summary, then what to say of each question.
enum SheetBlocks {
  /// The id of the heading of a summary, the same in both languages.
  static let summary = "summary"

  /// The blocks under the heading of the summary.
  static func summary(of lesson: Lesson) -> [LessonBlock] {
    let start = lesson.blocks.firstIndex { block in
      if case .heading(let heading) = block.kind { heading.id == summary } else { false }
    }
    guard let start else { return [] }
    return Array(lesson.blocks[(start + 1)...])
  }

  /// The formulas and the points of the answer under the heading of each question.
  ///
  /// A question without any is left out. Tables stay in the lesson: they are examples, and fill pages.
  static func reference(of lesson: Lesson) -> [LessonBlock] {
    var blocks: [LessonBlock] = []
    var question: LessonBlock?
    for block in lesson.blocks {
      switch block.kind {
      case .heading(let heading) where heading.level == 2:
        if heading.id == summary { return blocks }
        question = block
      case .math, .question:
        if let heading = question { blocks.append(heading) }
        question = nil
        blocks.append(entry(block))
      default: break
      }
    }
    return blocks
  }

  /// A question as the list of its points, anything else as it is.
  private static func entry(_ block: LessonBlock) -> LessonBlock {
    guard case .question(let asked) = block.kind else { return block }
    var points = block
    points.kind = .list(start: nil, isTight: true, items: asked.points)
    return points
  }
}
