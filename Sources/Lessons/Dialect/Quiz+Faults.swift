extension Quiz {
  /// What is wrong with the options as a whole, and the option to blame (from 0), if one is.
  var fault: (fault: QuizFault, option: Int?)? {
    guard kind.optionLimits.contains(options.count) else {
      return (.optionCount(options.count, kind), nil)
    }
    let right = key.count
    switch kind {
    case .single, .predict, .line:
      if right != 1 { return (.rightOptions(right, kind), nil) }
    case .multi, .short:
      if right == 0 { return (.rightOptions(0, kind), nil) }
      if kind == .multi, right == options.count { return (.allRight, nil) }
    case .numeric:
      if right > 0 { return (.rightOptions(right, kind), nil) }
      if explanation.isEmpty { return (.needsExplanation(kind), nil) }
    case .order: break
    }
    return repetition ?? (kind == .line ? lineFault : nil) ?? talkOfOthers
  }

  /// Options that cannot be told apart.
  private var repetition: (fault: QuizFault, option: Int?)? {
    var phrases: Set<String> = []
    for (index, option) in options.enumerated() {
      let before = options[..<index].map(\.content)
      switch option.content {
      case .number(let sum):
        // The value of a run is known only when the page is rendered.
        let values = before.compactMap { if case .number(let sum) = $0 { sum.value } else { nil } }
        if values.contains(sum.value) || number?.accepts(sum.value) == true {
          return (.rightNumber(option: index + 1), index)
        }
      case .phrase(let phrase):
        let key = Phrase.key(of: phrase)
        guard phrases.insert(key).inserted else { return (.repeatedPhrase(phrase), index) }
        let asked = prompt.map { Phrase.key(of: $0.plain) }.joined()
        if option.isCorrect, asked.contains(key) { return (.phraseInPrompt(phrase), index) }
      case .curve:
        if before.contains(option.content) { return (.repeatedCurve(option: index + 1), index) }
      case .codeLine(let line):
        if before.contains(option.content) { return (.repeatedLine(line), index) }
      case .text: break
      }
    }
    return nil
  }

  private var lineFault: (fault: QuizFault, option: Int?)? {
    let lines = codeLines
    var named: Set<Int> = []
    for (index, option) in options.enumerated() {
      guard case .codeLine(let line) = option.content else { continue }
      guard lines.indices.contains(line - 1), !lines[line - 1].trimmed.isEmpty else {
        return (.badLine(option: index + 1, count: lines.count), index)
      }
      named.insert(line)
    }
    let isComplete = lines.indices.allSatisfy {
      lines[$0].trimmed.isEmpty || named.contains($0 + 1)
    }
    return isComplete || !explanation.isEmpty ? nil : (.needsExplanation(kind), nil)
  }

  /// "All of the above" measures how readers take tests, and has no place where options move.
  private var talkOfOthers: (fault: QuizFault, option: Int?)? {
    guard kind == .single || kind == .multi else { return nil }
    for (index, option) in options.enumerated() {
      let text = option.text.map(\.plain).joined().lowercased()
      // The pattern is slow, and hardly any text has what each of its alternatives has.
      guard text.contains(" las ") || text.contains(" of the") else { continue }
      if text.contains(/(todas|ninguna|ambas)( de)? las (anteriores|otras)|(all|none|both) of the/)
      {
        return (.namesOthers(option: index + 1), index)
      }
    }
    return nil
  }
}

extension NumericKey {
  /// Whether a number is right, or `nil` while the key is a value of a run.
  func accepts(_ number: Double) -> Bool? {
    guard case .sum(let sum) = source else { return nil }
    return Self.accepts(number, key: sum.value, tolerance: tolerance)
  }

  /// Whether a number is near enough; a hair is left for sums that binary fractions cannot hold.
  static func accepts(_ number: Double, key: Double, tolerance: Double) -> Bool {
    abs(number - key) <= tolerance + 1e-9 * max(1, abs(key))
  }
}
