package import Localization

extension BuildFailure {
  /// One sentence in the learner's terms.
  package var sentence: Localized {
    switch self {
    case .missingFile(let file):
      Localized(
        es: "falta \(file); recupéralo con: git checkout -- \(file)",
        en: "\(file) is missing; bring it back with: git checkout -- \(file)")
    case .notText(let file):
      Localized(
        es: "\(file) no es texto en UTF-8; vuelve a guardarlo con esa codificación",
        en: "\(file) is not UTF-8 text; save it again in that encoding")
    case .learnerLines(let messages, _):
      messages.first.map {
        Localized(
          es: "no compila: mira la línea \($0.line) de \($0.file)",
          en: "does not compile: see line \($0.line) of \($0.file)")
      } ?? Localized(es: "no compila", en: "does not compile")
    case .declarations(let file, _, _):
      Localized(
        es:
          "\(file) compila, pero falta algo que el ejercicio pide o ha cambiado su firma; compara con el original: git diff -- \(file)",
        en:
          "\(file) compiles, but something that the exercise asks for is missing or its signature has changed; compare with the original: git diff -- \(file)"
      )
    case .tooSlow(let seconds):
      Localized(
        es: "el compilador no terminó en \(seconds) s; ¿una expresión demasiado complicada?",
        en:
          "the compiler did not finish within \(seconds) s; an expression that is too complicated?"
      )
    case .other:
      Localized(
        es: "el compilador falló sin señalar una línea tuya",
        en: "the compiler failed without pointing to a line of yours")
    }
  }

  /// How many messages a learner is shown.
  static let shown = 5

  /// The compiler's own words, shortened to the learner's lines.
  package var details: [String] {
    switch self {
    case .missingFile, .notText, .tooSlow: []
    case .learnerLines(let messages, let more):
      Self.excerpts(of: messages.prefix(Self.shown))
        + Self.rest(messages.count - Self.shown, more)
    case .declarations(_, let messages, let more):
      messages.prefix(Self.shown).map(\.text) + Self.rest(messages.count - Self.shown, more)
    case .other(let output): output.split(separator: "\n").map(String.init)
    }
  }

  /// What was said, and below it the line: once for all that was said about it, with a mark for each.
  private static func excerpts(of messages: some Sequence<CompilerMessage>) -> [String] {
    var groups: [[CompilerMessage]] = []
    for message in messages {
      if let last = groups.last?.first, (last.file, last.line) == (message.file, message.line) {
        groups[groups.count - 1].append(message)
      } else {
        groups.append([message])
      }
    }
    return groups.flatMap { group in
      let heads = group.flatMap { message in
        ["\(message.file):\(message.line):\(message.column): \(message.text)"]
          + [message.note].compactMap { $0 }.map { "  note: \($0)" }
      }
      return heads + [group[0].code].compactMap { $0 } + overlaid(group.compactMap(\.mark))
    }
  }

  /// Several marks on one line.
  private static func overlaid(_ marks: [String]) -> [String] {
    guard var line = marks.first.map(Array.init) else { return [] }
    for mark in marks {
      for (column, character) in mark.enumerated() {
        if column == line.count { line.append(character) }
        if character == "^" { line[column] = character }
      }
    }
    return [String(line)]
  }

  private static func rest(_ unseen: Int, _ more: Int) -> [String] {
    let count = max(0, unseen) + more
    return count > 0 ? ["… +\(count)"] : []
  }
}
