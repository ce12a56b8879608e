extension LessonParser {
  /// Reads a quiz: the question, its options with their reasons, hints and a last explanation.
  ///
  /// Options are bullets and hints are numbered; in an `order` quiz, whose steps are numbered, the
  /// hints are the bullets.
  mutating func quiz(_ fence: Fence, text: String, line: Int) throws(LessonError) -> Quiz {
    var quiz = try emptyQuiz(fence, line: line)
    let stepsAreNumbered = quiz.kind == .order
    let blocks = try markdown(text, firstLine: line + 1)
    var position = blocks.firstIndex { $0.isList(numbered: stepsAreNumbered) }
    if quiz.kind == .numeric {
      // A number needs no options: hints or the explanation may follow at once.
      position =
        position ?? blocks.firstIndex { $0.isList(numbered: true) }
        ?? min(max(blocks.count - 1, 1), blocks.count)
    }
    guard let position else { throw fault(stepsAreNumbered ? .optionCount(0, .order) : .noOptions) }
    guard position > 0 else { throw fault(.noPrompt) }

    func fault(_ fault: QuizFault, _ place: Int? = nil) -> LessonError {
      LessonError(file, place ?? line, .quiz(quiz.id, fault))
    }

    var rest = blocks[position...]
    if let next = rest.first, case .list(let list) = next.kind,
      next.isList(numbered: stepsAreNumbered)
    {
      for item in list.items {
        let number = quiz.options.count + 1
        quiz.options.append(
          stepsAreNumbered
            ? try step(item, number: number, of: quiz.id, line: line)
            : try option(item, number: number, of: quiz, line: line))
      }
      rest.removeFirst()
    }
    if let next = rest.first, case .list(let list) = next.kind,
      next.isList(numbered: !stepsAreNumbered)
    {
      for item in list.items { quiz.hints.append(try nested(item)) }
      rest.removeFirst()
    }
    for block in rest {
      guard case .paragraph = block.kind else { throw fault(.afterOptions(quiz.kind), block.line) }
    }
    quiz.explanation = try nested(rest)
    quiz.prompt = try nested(blocks[..<position])
    if quiz.kind == .line { try takeCode(of: &quiz, line: line) }
    if let found = quiz.fault {
      throw fault(found.fault, found.option.map { quiz.options[$0].line })
    }
    return quiz
  }

  /// A quiz with what the info string of its fence says.
  private func emptyQuiz(_ fence: Fence, line: Int) throws(LessonError) -> Quiz {
    let typed = try required("type", in: fence, line: line)
    guard let kind = Quiz.Kind(rawValue: typed) else {
      throw LessonError(file, line, .badAttribute("type", value: typed, of: "quiz"))
    }
    let special: Set<String> =
      switch kind {
      case .numeric: ["key", "tolerance", "unit"]
      case .predict: ["base"]
      default: []
      }
    try allow(special.union(["id", "type", "lo", "ref", "level"]), in: fence, line: line)
    let id = try required("id", in: fence, line: line)
    guard Self.isID(id) else { throw LessonError(file, line, .badID(id)) }
    var quiz = Quiz(
      id: id, kind: kind, objective: try required("lo", in: fence, line: line), prompt: [],
      options: [], hints: [], explanation: [])
    if let typed = fence.attributes["ref"] {
      guard typed.hasPrefix("#"), Self.isID(String(typed.dropFirst())) else {
        throw LessonError(file, line, .badAttribute("ref", value: typed, of: "quiz"))
      }
      quiz.reference = String(typed.dropFirst())
    }
    if let base = fence.attributes["base"] {
      guard let heights = Self.heights(base) else {
        throw LessonError(file, line, .badAttribute("base", value: base, of: "quiz"))
      }
      quiz.base = heights
    }
    if kind == .numeric { quiz.number = try key(of: id, fence, line: line) }
    return quiz
  }

  private func key(of id: String, _ fence: Fence, line: Int) throws(LessonError) -> NumericKey {
    let typed = try required("key", in: fence, line: line)
    func fault(_ fault: QuizFault) -> LessonError { LessonError(file, line, .quiz(id, fault)) }
    let source: NumericKey.Source
    if typed.hasPrefix(RunNumber.prefix) {
      source = .run(RunNumber(String(typed.dropFirst(RunNumber.prefix.count))))
    } else {
      guard let sum = Arithmetic(typed) else { throw fault(.badKey(typed)) }
      guard !sum.isResult else { throw fault(.keyIsResult(typed)) }
      source = .sum(sum)
    }
    guard let tolerance = fence.attributes["tolerance"] else {
      // Nobody types 0.19661193324148185.
      guard case .sum(let sum) = source, sum.value.rounded() == sum.value else {
        throw fault(.needsTolerance)
      }
      return NumericKey(source: source, tolerance: 0, unit: fence.attributes["unit"])
    }
    guard let number = Double(tolerance), number.isFinite, number >= 0 else {
      throw fault(.badTolerance(tolerance))
    }
    return NumericKey(source: source, tolerance: number, unit: fence.attributes["unit"])
  }

  /// Moves the code of a `line` quiz out of its question.
  private func takeCode(of quiz: inout Quiz, line: Int) throws(LessonError) {
    var blocks: [CodeBlock] = []
    for case .code(let code) in quiz.prompt.map(\.kind) { blocks.append(code) }
    guard blocks.count == 1, let code = blocks.first, case .literal = code.source else {
      throw LessonError(file, line, .quiz(quiz.id, .codeCount(blocks.count)))
    }
    quiz.code = code
    quiz.prompt.removeAll { if case .code = $0.kind { true } else { false } }
    guard !quiz.prompt.isEmpty else { throw LessonError(file, line, .quiz(quiz.id, .noPrompt)) }
  }
}

extension MarkdownBlock {
  fileprivate func isList(numbered: Bool) -> Bool {
    if case .list(let list) = kind { (list.start != nil) == numbered } else { false }
  }
}
