/// Holds both languages of a lesson against each other, block by block.
enum Mirror {
  /// What a block has to have in common with the one that mirrors it.
  struct Shape: Equatable {
    var name: String
    var details: String
    var line: Int
    var children: [Shape] = []

    var words: String { details.isEmpty ? name : "\(name) (\(details))" }
  }

  /// A text to compare: its file and its blocks.
  struct Side {
    var file: String
    var shapes: [Shape]

    init(file: String, blocks: [LessonBlock]) {
      self.file = file
      shapes = blocks.map(\.shape)
    }

    init(_ lesson: Lesson) {
      self.init(file: lesson.file, blocks: lesson.blocks)
      let objectives = lesson.frontMatter.objectives.map {
        Shape(name: "the objective", details: $0.id, line: $0.line)
      }
      let minutes = Shape(name: "minutes", details: "\(lesson.frontMatter.minutes)", line: 1)
      shapes = [minutes] + objectives + shapes
    }
  }

  /// The differences, placed in the first text.
  ///
  /// After a block of another kind the rest is not
  /// compared, since everything that follows would differ too.
  static func differences(_ here: Side, _ there: Side) -> [LessonError] {
    var errors: [LessonError] = []
    compare(here.shapes, there.shapes, here.file, there.file, parentLine: 1, &errors)
    return errors
  }

  /// - Returns: Whether the two sequences have the same kinds of blocks.
  @discardableResult
  private static func compare(
    _ here: [Shape], _ there: [Shape], _ file: String, _ other: String, parentLine: Int,
    _ errors: inout [LessonError]
  ) -> Bool {
    for (left, right) in zip(here, there) {
      let isSameKind = left.name == right.name
      if !isSameKind || left.details != right.details {
        errors.append(
          LessonError(
            file, left.line,
            .mirror(
              left.words, other: right.words, otherFile: other, otherLine: right.line)))
      }
      guard isSameKind,
        compare(
          left.children, right.children, file, other, parentLine: left.line, &errors)
      else { return false }
    }
    if here.count > there.count {
      let extra = here[there.count]
      errors.append(
        LessonError(
          file, extra.line,
          .mirror(extra.words, other: "nothing", otherFile: other, otherLine: there.last?.line)))
    } else if there.count > here.count {
      let missing = there[here.count]
      errors.append(
        LessonError(
          file, here.last?.line ?? parentLine,
          .mirror(
            "nothing more", other: missing.words, otherFile: other, otherLine: missing.line)))
    }
    return here.count == there.count
  }
}

extension LessonBlock {
  fileprivate var shape: Mirror.Shape {
    func shape(_ name: String, _ details: String = "", _ children: [LessonBlock] = [])
      -> Mirror.Shape
    {
      Mirror.Shape(name: name, details: details, line: line, children: children.map(\.shape))
    }
    switch kind {
    case .heading(let heading):
      return shape("a heading", "level \(heading.level), id \(heading.id ?? "none")")
    case .paragraph: return shape("a paragraph")
    case .list(let start, _, let items):
      return Mirror.Shape(
        name: start == nil ? "a list" : "a numbered list", details: "", line: line,
        children: items.map { item in
          Mirror.Shape(
            name: "an item", details: "", line: item.first?.line ?? line,
            children: item.map(\.shape))
        })
    case .quote(let blocks): return shape("a quote", "", blocks)
    case .callout(let callout): return shape("a callout", callout.style.rawValue, callout.blocks)
    case .math(let tex): return shape("a formula", tex)
    case .table(let table):
      return shape("a table", "\(table.rows.count + 1) × \(table.header.count)")
    case .figure(let figure): return shape("a figure", figure.words, figure.caption)
    case .code(let code):
      switch code.source {
      case .literal: return shape("code", code.language)
      case .excerpt(let file, let region):
        return shape("code", "\(code.language), \(file)\(region.map { "#\($0)" } ?? "")")
      }
    case .exercise(let exercise): return shape("an exercise", exercise.id, exercise.prompt)
    case .question(let question):
      return shape("a question", "\(question.id), \(question.points.count) points")
    case .quiz(let quiz): return shape("a quiz", quiz.mirrorDetails)
    case .rule: return shape("a rule")
    }
  }
}
