extension Edit {
  /// Reads an edit.
  ///
  /// - Throws: ``EditError`` for everything that is not a change to lines of a text: no guess is made
  ///   about what was meant.
  init(_ text: some Sequence<UInt8>) throws {
    var parser = Parser(lines: Self.lines(of: text))
    files = try parser.files()
  }

  /// Goes through the lines of an edit.
  private struct Parser {
    let lines: [Line]
    private var next = 0

    init(lines: [Line]) { self.lines = lines }

    mutating func files() throws -> [File] {
      var files: [File] = []
      while try skipToFile(isFirst: files.isEmpty) {
        let path = try path()
        guard !files.contains(where: { $0.path == path }) else {
          throw EditError.repeatedFile(path)
        }
        var hunks: [Hunk] = []
        while next < lines.count, lines[next].starts(with: "@@ ".utf8) { hunks.append(try hunk()) }
        guard !hunks.isEmpty else { throw EditError.strayLine(next + 1) }
        files.append(File(path: path, hunks: hunks))
      }
      guard !files.isEmpty else { throw EditError.empty }
      return files
    }

    /// Whether another file follows.
    ///
    /// Before the first there may be anything that is for people, before others only what git says
    /// about them.
    private mutating func skipToFile(isFirst: Bool) throws -> Bool {
      while next < lines.count, !lines[next].starts(with: "--- ".utf8) {
        let isFromGit = ["diff --git ", "index "].contains { lines[next].starts(with: $0.utf8) }
        let isChange = ["+", "-", "@@", "\\"].contains { lines[next].starts(with: $0.utf8) }
        guard isFirst ? !isChange : isFromGit || lines[next] == [UInt8(ascii: "\n")] else {
          throw EditError.strayLine(next + 1)
        }
        next += 1
      }
      return next < lines.count
    }

    /// The file that is named before and after the change.
    private mutating func path() throws -> String {
      let first = next
      next += 2
      guard next <= lines.count,
        let old = Self.name(lines[first], behind: "--- a/"),
        let new = Self.name(lines[first + 1], behind: "+++ b/"), old == new
      else { throw EditError.noFile(line: first + 1) }
      return old
    }

    private static func name(_ line: Line, behind prefix: String) -> String? {
      guard line.starts(with: prefix.utf8), line.last == UInt8(ascii: "\n") else { return nil }
      return String(validating: line.dropFirst(prefix.utf8.count).dropLast(), as: UTF8.self)
    }

    private mutating func hunk() throws -> Hunk {
      let head = next + 1
      let text = String(decoding: lines[next], as: UTF8.self)
      guard let match = text.prefixMatch(of: /@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/),
        let start = Int(match.1), start > 0, let oldCount = Int(match.2 ?? "1"),
        let newCount = Int(match.4 ?? "1")
      else { throw EditError.strayLine(head) }
      next += 1
      var hunk = Hunk(line: head, start: start, old: [], new: [])
      var (hasContext, lastWasOld, lastWasNew) = (false, false, false)
      while next < lines.count {
        let line = lines[next]
        if line.first == UInt8(ascii: "\\") {
          // "\ No newline at end of file" is about the line above.
          guard lastWasOld || lastWasNew else { throw EditError.strayLine(next + 1) }
          if lastWasOld { hunk.old[hunk.old.count - 1].removeLast() }
          if lastWasNew { hunk.new[hunk.new.count - 1].removeLast() }
          (lastWasOld, lastWasNew) = (false, false)
          next += 1
          continue
        }
        if hunk.old.count == oldCount, hunk.new.count == newCount { break }
        guard line.last == UInt8(ascii: "\n") else { throw EditError.strayLine(next + 1) }
        switch line[line.startIndex] {
        case UInt8(ascii: " "), UInt8(ascii: "\n"): (lastWasOld, lastWasNew) = (true, true)
        case UInt8(ascii: "-"): (lastWasOld, lastWasNew) = (true, false)
        case UInt8(ascii: "+"): (lastWasOld, lastWasNew) = (false, true)
        default: throw EditError.wrongCount(line: head)
        }
        // Editors take the blank off a line that has nothing else.
        let content = line.count == 1 ? line : line.dropFirst()
        if lastWasOld { hunk.old.append(content) }
        if lastWasNew { hunk.new.append(content) }
        hasContext = hasContext || lastWasOld
        next += 1
      }
      guard hunk.old.count == oldCount, hunk.new.count == newCount else {
        throw EditError.wrongCount(line: head)
      }
      guard hasContext else { throw EditError.noContext(line: head) }
      // Only the last line of a file can lack its end.
      for line in hunk.old.dropLast() + hunk.new.dropLast() where line.last != UInt8(ascii: "\n") {
        throw EditError.strayLine(next)
      }
      return hunk
    }
  }
}
