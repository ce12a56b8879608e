/// Makes mutants of a right solution.
enum Mutator {
  /// All mutants of a rank of a file, in the order of their lines.
  static func mutants(
    of source: String, file: String, _ rank: MutationRules.Rank = .first
  ) -> [Mutant] {
    let code = CodeLines(source)
    var mutants: [Mutant] = []
    for (index, line) in code.lines.enumerated() {
      guard let range = code.code[index] else { continue }
      func add(_ changed: String?) {
        var lines = code.lines
        lines[index] = changed ?? ""
        let mutant = Mutant(
          file: file, line: index + 1, before: trimmed(line), after: trimmed(changed ?? ""),
          source: lines.joined(separator: "\n"))
        if mutant.before != mutant.after { mutants.append(mutant) }
      }
      let mask = CodeLines.maskingTexts(line)
      if rank == .first, range.lowerBound == line.startIndex,
        MutationRules.canBeDropped(mask.drop { $0 == " " })
      {
        add(nil)
      }
      for change in MutationRules.changes(of: mask, in: range.moved(from: line, to: mask), rank) {
        var changed = line
        changed.replaceSubrange(change.range.moved(from: mask, to: line), with: change.replacement)
        add(changed)
      }
    }
    return mutants
  }

  /// The mutants in an order in which any first few are spread over the whole.
  static func spread(_ mutants: [Mutant]) -> [Mutant] {
    guard mutants.count > 2 else { return mutants }
    // Steps of the golden section visit a circle evenly; the step must share no factor with its size.
    var step = Int((Double(mutants.count) * 0.618).rounded())
    while greatestCommonDivisor(step, mutants.count) > 1 { step += 1 }
    return mutants.indices.map { mutants[$0 * step % mutants.count] }
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }

  private static func trimmed(_ line: String) -> String { String(line.drop { $0 == " " }) }
}

extension Range<String.Index> {
  /// The same characters of another text of the same length.
  fileprivate func moved(from old: String, to new: String) -> Range<String.Index> {
    let start = old.distance(from: old.startIndex, to: lowerBound)
    let length = old.distance(from: lowerBound, to: upperBound)
    let first = new.index(new.startIndex, offsetBy: start)
    return first..<new.index(first, offsetBy: length)
  }
}
