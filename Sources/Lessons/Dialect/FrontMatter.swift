/// What a lesson says of itself, between the two `---` lines at its top.
struct FrontMatter: Equatable, Sendable {
  struct Objective: Equatable, Sendable {
    /// Such as `LO2.1`.
    var id: String
    var text: [Inline]
    var line: Int
  }

  var title: String
  var summary: String
  /// How long the page takes to read.
  var minutes: Int
  var objectives: [Objective]

  /// Splits a file into its front matter and the Markdown under it.
  ///
  /// - Returns: The front matter, the text under it and the line on which that text starts.
  static func split(
    _ text: String, file: String
  ) throws(LessonError) -> (frontMatter: FrontMatter, body: String, firstLine: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.trimmed == "---" else {
      throw LessonError(file, 1, .noFrontMatter)
    }
    guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
      throw LessonError(file, 1, .frontMatterNotClosed)
    }
    let frontMatter = try FrontMatter(lines: lines[1..<end], file: file)
    return (frontMatter, lines[(end + 1)...].joined(separator: "\n"), end + 2)
  }

  /// - Parameter lines: The lines between the fences; the index of a line is its number less one.
  private init(lines: ArraySlice<Substring>, file: String) throws(LessonError) {
    var values: [String: String] = [:]
    var objectives: [Objective] = []
    for (index, line) in zip(lines.indices, lines) where !line.trimmed.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw LessonError(file, index + 1, .notKeyAndValue(line.trimmed))
      }
      let key = parts[0].trimmed.drop { $0 == "-" || $0 == " " }
      let value = parts[1].trimmed
      if key == "objective" || key.hasPrefix("LO") {
        let objective = key == "objective" ? value : "\(key) \(value)"
        try Self.add(objective, to: &objectives, line: index + 1, file: file)
      } else if key == "objectives" {
        guard value.isEmpty else { throw LessonError(file, index + 1, .badObjective(value)) }
      } else if ["title", "summary", "minutes"].contains(key) {
        guard values.updateValue(value, forKey: String(key)) == nil else {
          throw LessonError(file, index + 1, .repeatedKey(String(key)))
        }
      } else {
        throw LessonError(file, index + 1, .unknownKey(String(key)))
      }
    }
    title = try Self.value("title", in: values, file: file)
    summary = try Self.value("summary", in: values, file: file)
    let typed = try Self.value("minutes", in: values, file: file)
    guard let number = Int(typed), (1...60).contains(number) else {
      throw LessonError(file, 1, .badMinutes(typed))
    }
    minutes = number
    self.objectives = objectives
    guard !objectives.isEmpty else { throw LessonError(file, 1, .missingKey("objective")) }
  }

  private static func value(
    _ key: String, in values: [String: String], file: String
  ) throws(LessonError) -> String {
    guard let value = values[key], !value.isEmpty else {
      throw LessonError(file, 1, .missingKey(key))
    }
    return value
  }

  /// Adds an objective of the form `LO2.1 text` or `LO2.1: text`.
  private static func add(
    _ typed: String, to objectives: inout [Objective], line: Int, file: String
  ) throws(LessonError) {
    guard let match = typed.wholeMatch(of: /(LO\d+\.\d+)\s*[:.–—-]?\s*(.+)/) else {
      throw LessonError(file, line, .badObjective(typed))
    }
    let id = String(match.1)
    guard !objectives.contains(where: { $0.id == id }) else {
      throw LessonError(file, line, .repeatedKey(id))
    }
    var text: [Inline] = [.text(String(match.2))]
    if let blocks = try? CommonMark.blocks(of: String(match.2)),
      case .paragraph(let inlines)? = blocks.first?.kind
    {
      text = Inline.dialect(inlines)
    }
    objectives.append(Objective(id: id, text: text, line: line))
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
