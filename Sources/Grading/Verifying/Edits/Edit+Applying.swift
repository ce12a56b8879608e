extension Edit.File {
  /// The file with the changes.
  ///
  /// The old lines of each hunk have to be there to the byte, behind those of the hunk before it: at
  /// the line that it names, or else in one place only, so that a file can grow.
  ///
  /// - Throws: ``EditError``.
  func applied(to text: some Sequence<UInt8>) throws -> [UInt8] {
    let lines = Edit.lines(of: text)
    var result: [UInt8] = []
    var done = 0
    let newline = UInt8(ascii: "\n")
    // How far the lines of the file lie behind those that the edit was made at.
    var shift = 0
    for hunk in hunks {
      let place = try place(of: hunk, in: lines, from: done, expected: hunk.start - 1 + shift)
      result += lines[done..<place].joined()
      result += hunk.new.joined()
      done = place + hunk.old.count
      guard done == lines.count || hunk.new.last?.last ?? newline == newline else {
        throw EditError.doesNotApply(path, line: hunk.line)
      }
      shift = place - (hunk.start - 1)
    }
    result += lines[done...].joined()
    guard result != Array(lines.joined()) else { throw EditError.changesNothing(path) }
    return result
  }

  private func place(
    of hunk: Edit.Hunk, in lines: [Edit.Line], from start: Int, expected: Int
  ) throws -> Int {
    let last = lines.count - hunk.old.count
    guard start <= last else { throw EditError.doesNotApply(path, line: hunk.line) }
    let places = (start...last).filter { lines[$0...].starts(with: hunk.old) }
    if places.contains(expected) { return expected }
    guard let place = places.first else { throw EditError.doesNotApply(path, line: hunk.line) }
    guard places.count == 1 else { throw EditError.ambiguous(path, line: hunk.line) }
    return place
  }
}
