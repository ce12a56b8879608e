/// What a learner has to write, as the file of an exercise declares it.
enum StubSignatures {
  /// How many are shown, and how long a declaration may be.
  private static let (limit, length) = (8, 300)

  /// The functions and initializers that call `unfinished(…)`, in one line each; all functions once
  /// everything is written.
  static func signatures(in source: String) -> [String] {
    let found = declarations(in: source)
    let open = found.filter(\.isUnfinished)
    return (open.isEmpty ? found.filter { !$0.text.contains("init(") } : open).prefix(limit)
      .map(\.text)
  }

  private struct Declaration {
    var text: String
    var isUnfinished = false
  }

  private static func declarations(in source: String) -> [Declaration] {
    var found: [Declaration] = []
    var head: String?
    for line in source.split(separator: "\n") {
      let text = line.trimmed
      if text.hasPrefix("///") || text.hasPrefix("//") { continue }
      if text.hasPrefix("public "), text.contains("func ") || text.contains("init") {
        head = ""
      } else if text.contains("unfinished("), head == nil, !found.isEmpty {
        found[found.count - 1].isUnfinished = true
      }
      guard let start = head else { continue }
      let joint = start.isEmpty || start.hasSuffix("(") || text.hasPrefix(")") ? "" : " "
      let all = start + joint + text
      guard let brace = all.lastIndex(of: "{") else {
        head = all.count < length ? all : nil
        continue
      }
      found.append(Declaration(text: String(all[..<brace].trimmed.dropFirst("public ".count))))
      head = nil
    }
    return found
  }
}
