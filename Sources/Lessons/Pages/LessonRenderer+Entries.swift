internal import Presentation

/// The answers of questions where readers write, or point at a line; their reasons stand in a list
/// of their own, by answer.
extension LessonRenderer {
  private struct Entry {
    struct Reason {
      /// What the reason is for: a number, the keys of phrases or a line.
      var value: String
      /// What stands on the closed reason, which must not give the answer away.
      var summary: String
      var label, reason, verdict, icon: String
      var misconception: String?
      var isCorrect: Bool
    }
    struct CodeLine {
      var number: Int
      var code: String
      var isCorrect, isBlank: Bool
    }
    var id, label, inputMode, width: String
    var key, tolerance, unit: String?
    var lineLabel: String
    var lines: [CodeLine]
    var reasons: [Reason]
  }

  private func entry(_ quiz: Quiz, reasons: [Entry.Reason]) -> Entry {
    Entry(
      id: quiz.id, label: quizWording.yourAnswer,
      inputMode: quiz.kind == .numeric ? "decimal" : "text",
      width: quiz.kind == .numeric ? "number" : "phrase", lineLabel: quizWording.line, lines: [],
      reasons: reasons)
  }

  private mutating func reason(
    _ option: Quiz.Option, value: String, label: String, summary: String? = nil
  ) throws(LessonError) -> Entry.Reason {
    Entry.Reason(
      value: value, summary: summary ?? label, label: label,
      reason: try render(option.reason).markup,
      verdict: option.isCorrect ? wording.right : wording.wrong,
      icon: option.isCorrect ? "✓" : "✗", misconception: option.misconception,
      isCorrect: option.isCorrect)
  }

  mutating func number(
    _ quiz: Quiz, line: Int
  ) throws(LessonError) -> (html: HTML, key: String) {
    guard let numeric = quiz.number else { return (HTML(markup: ""), "") }
    let key = try value(of: numeric, line: line)
    var shown = Self.written(key, tolerance: numeric.tolerance).string(key, in: language)
    if let unit = numeric.unit { shown += "\u{A0}\(unit)" }
    var reasons = [
      Entry.Reason(
        value: "\(key)", summary: quizWording.theAnswer,
        label: "\(quizWording.theAnswer): \(shown)",
        reason: try render(quiz.explanation).markup, verdict: wording.right, icon: "✓",
        isCorrect: true)
    ]
    for (index, option) in quiz.options.enumerated() {
      guard case .number(let wrong) = option.content else { continue }
      if NumericKey.accepts(wrong.value, key: key, tolerance: numeric.tolerance) {
        throw LessonError(file, option.line, .quiz(quiz.id, .rightNumber(option: index + 1)))
      }
      let number = Self.written(wrong.value, tolerance: numeric.tolerance)
        .string(wrong.value, in: language)
      reasons.append(
        try reason(
          option, value: "\(wrong.value)", label: "\(quizWording.ifYouGot) \(number)"))
    }
    var entry = entry(quiz, reasons: reasons)
    (entry.key, entry.tolerance, entry.unit) = ("\(key)", "\(numeric.tolerance)", numeric.unit)
    return (try templates.render("quiz-entry", entry), shown)
  }

  private func value(of key: NumericKey, line: Int) throws(LessonError) -> Double {
    switch key.source {
    case .sum(let sum): return sum.value
    case .run(let number):
      let value = try measured(number, line: line)
      return number.format == "percent" || number.format == "points" ? 100 * value : value
    }
  }

  /// How a number of a question is written: as exactly as it is asked for.
  private static func written(_ value: Double, tolerance: Double) -> NumberFormat {
    if value.rounded() == value { return .integer }
    var digits = 1
    var unit = 0.1
    while digits < 6, tolerance > 0 ? unit > tolerance : digits < 4 {
      digits += 1
      unit /= 10
    }
    return .decimal(digits)
  }

  mutating func phrase(_ quiz: Quiz) throws(LessonError) -> (html: HTML, key: String) {
    var accepted: [String] = []
    var reasons: [Entry.Reason] = []
    for option in quiz.options {
      guard case .phrase(let phrase) = option.content else { continue }
      if option.isCorrect {
        accepted.append(phrase)
      } else {
        reasons.append(
          try reason(
            option, value: Phrase.key(of: phrase),
            label: "\(quizWording.ifYouGot) \(Wording.quoted(phrase, in: language))"))
      }
    }
    guard let first = accepted.first, let option = quiz.options.first(where: \.isCorrect) else {
      return (HTML(markup: ""), "")
    }
    var right = try reason(
      option, value: accepted.map(Phrase.key).joined(separator: "|"),
      label: "\(quizWording.theAnswer): \(first)", summary: quizWording.theAnswer)
    if accepted.count > 1 {
      let others = accepted.dropFirst().joined(separator: ", ")
      right.reason += HTML("<p>\(quizWording.alsoAccepted) \(others).</p>").markup
    }
    return (try templates.render("quiz-entry", entry(quiz, reasons: [right] + reasons)), first)
  }

  mutating func codeLines(of quiz: Quiz) throws(LessonError) -> (html: HTML, key: String) {
    var reasons: [Entry.Reason] = []
    var right = 0
    for option in quiz.options {
      guard case .codeLine(let line) = option.content else { continue }
      if option.isCorrect { right = line }
      reasons.append(
        try reason(option, value: "\(line)", label: "\(quizWording.line) \(line)"))
    }
    if !quiz.explanation.isEmpty {
      reasons.append(
        Entry.Reason(
          value: "*", summary: quizWording.otherLines, label: quizWording.otherLines,
          reason: try render(quiz.explanation).markup, verdict: wording.wrong, icon: "✗",
          isCorrect: false))
    }
    var entry = entry(quiz, reasons: reasons)
    let language = quiz.code?.language ?? ""
    entry.lines = quiz.codeLines.enumerated().map { index, text in
      Entry.CodeLine(
        number: index + 1, code: Highlighter.html(text, in: language).markup,
        isCorrect: index + 1 == right, isBlank: text.trimmed.isEmpty)
    }
    return (try templates.render("quiz-line", entry), "\(quizWording.line.lowercased()) \(right)")
  }
}
