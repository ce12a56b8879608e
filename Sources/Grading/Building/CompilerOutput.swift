extension BuildFailure {
  /// What a compiler's output means to a learner whose files have these names.
  init(compilerOutput: String, learnerFiles: [String]) {
    let messages = Self.messages(in: compilerOutput)
    let own = messages.filter { learnerFiles.contains($0.file) }
    if !own.isEmpty {
      self = .learnerLines(own)
    } else {
      self = .other(String(compilerOutput.prefix(2000)))
    }
  }

  /// The errors in a compiler's output, each once, with the lines that explain them.
  ///
  /// ```
  /// Flatten.swift:4:20: error: type 'Flatten' does not conform to protocol 'Layer'
  ///  2 |   func backward(_ x: Int) -> Int }
  ///    |        `- note: protocol requires function 'backward' with type '(Int) -> Int'
  ///  4 | public final class Flatten: Layer {
  ///    |                    |- error: type 'Flatten' does not conform to protocol 'Layer'
  /// ```
  static func messages(in output: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    var seen: Set<String> = []
    // What follows is about the last message, unless it was said before or is a warning.
    var isOpen = false
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if let head = Head(line) {
        switch head.kind {
        case " error":
          isOpen = seen.insert("\(head.file):\(head.line):\(head.text)").inserted
          if isOpen {
            messages.append(
              CompilerMessage(
                file: head.file, line: head.line, column: head.column, text: head.text))
          }
        case " note" where isOpen: add(note: head.text, to: &messages[messages.count - 1])
        default: isOpen = false
        }
      } else if isOpen {
        add(excerpt: String(line), to: &messages[messages.count - 1])
      }
    }
    return messages
  }

  /// The first error of each line, since further ones only follow from it, and each error once: an
  /// adapter may call in several places what is missing.
  static func firstOfEachLine(in output: String) -> [CompilerMessage] {
    var lines: Set<Int> = []
    var texts: Set<String> = []
    return messages(in: output).filter {
      lines.insert($0.line).inserted && texts.insert($0.text).inserted
    }
  }

  /// A line such as `Flatten.swift:4:20: error: …`.
  private struct Head {
    var file: String
    var line: Int
    var column: Int
    var kind: Substring
    var text: String

    init?(_ text: Substring) {
      let parts = text.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, let line = Int(parts[1]), let column = Int(parts[2]) else {
        return nil
      }
      file = String(parts[0])
      (self.line, self.column, kind) = (line, column, parts[3])
      self.text = String(parts[4].drop { $0 == " " })
    }
  }

  /// Keeps the first note, or the first that names a missing requirement.
  private static func add(note: String, to message: inout CompilerMessage) {
    // An offer to an editor, which nobody can take up here.
    guard note != "add stubs for conformance" else { return }
    // What is missing comes before what is there instead.
    let isRequirement = note.hasPrefix("protocol requires")
    if message.note.map({ isRequirement && !$0.hasPrefix("protocol requires") }) ?? true {
      message.note = note
    }
  }

  /// Takes in a line of the numbered excerpt: the line of the error, its mark, or a note.
  private static func add(excerpt line: String, to message: inout CompilerMessage) {
    guard let bar = line.firstIndex(of: "|") else { return }
    let gutter = line[..<bar]
    if let number = Int(gutter.filter { $0 != " " }) {
      if number == message.line { message.code = message.code ?? line }
    } else if gutter.allSatisfy({ $0 == " " }) {
      if let mark = line.firstRange(of: "- error: \(message.text)"), mark.lowerBound > bar {
        let width = line.distance(from: bar, to: mark.lowerBound) - 2
        message.mark = gutter + "|" + String(repeating: " ", count: max(0, width)) + "^"
      } else if let note = line.firstRange(of: "- note: ") {
        add(note: String(line[note.upperBound...]), to: &message)
      }
    }
  }
}
