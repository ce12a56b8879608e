extension LessonParser {
  /// Reads a `question` block: a list of the points that a good answer makes.
  mutating func question(
    _ fence: Fence, text: String, line: Int
  ) throws(LessonError) -> OpenQuestion {
    try allow(["id"], in: fence, line: line)
    let id = try questionName(in: fence, line: line)
    let blocks = try markdown(text, firstLine: line + 1)
    guard let first = blocks.first else {
      throw LessonError(file, line, .emptyBody(of: "question"))
    }
    guard case .list(let list) = first.kind, list.start == nil else {
      throw LessonError(file, first.line, .notPoints(question: id))
    }
    if blocks.count > 1 { throw LessonError(file, blocks[1].line, .notPoints(question: id)) }
    guard OpenQuestion.pointLimits.contains(list.items.count) else {
      throw LessonError(file, line, .pointCount(list.items.count, question: id))
    }
    var points: [[LessonBlock]] = []
    for item in list.items {
      guard item.count == 1, case .paragraph? = item.first?.kind else {
        throw LessonError(file, item.first?.line ?? line, .notPoints(question: id))
      }
      points.append(try nested(item))
    }
    return OpenQuestion(id: id, points: points)
  }
}
