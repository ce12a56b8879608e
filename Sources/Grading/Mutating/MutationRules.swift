/// The small mistakes that are put into right solutions.
///
/// The classic operators of mutation analysis (Jia and Harman, "An analysis and survey of the
/// development of mutation testing", IEEE TSE 37, 2011): another operator, another constant, another
/// axis or end, a call or a condition left out.
enum MutationRules {
  /// A replacement in a line: where, and by what.
  typealias Change = (range: Range<String.Index>, replacement: String)

  /// How soon a change is tried.
  enum Rank: CaseIterable {
    /// What people get wrong.
    case first
    /// What is tried where a short answer has little to get wrong.
    case spare
  }

  /// All changes of one line, from left to right; `line` is without its texts and comments.
  static func changes(
    of line: String, in code: Range<String.Index>, _ rank: Rank
  ) -> [Change] {
    let changes: [Change] =
      switch rank {
      case .first:
        operators(line, code) + literals(line, code) + words(line, code) + signs(line, code)
          + calls(line, code) + swaps(line, code, ofMore: false) + loops(line, code)
      case .spare:
        arguments(line, code) + results(line, code) + operands(line, code)
          + swaps(line, code, ofMore: true)
      }
    return changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let otherOperators = [
    " + ": " - ", " - ": " + ", " * ": " / ", " / ": " * ", " % ": " / ", " < ": " <= ",
    " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ", " && ": " || ",
    " || ": " && ", " += ": " -= ", " -= ": " += ", " *= ": " /= ", " /= ": " *= ", "..<": "...",
    "...": "..<", ", *)": ", +)", ", +)": ", *)", "by: <)": "by: >)", "by: >)": "by: <)",
  ]

  private static func operators(_ line: String, _ code: Range<String.Index>) -> [Change] {
    otherOperators.flatMap { old, new in line[code].ranges(of: old).map { ($0, new) } }
  }

  private static func literals(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /(?<number>\d+(\.\d+)?(e-?\d+)?)/).flatMap { match -> [Change] in
      let range = match.range
      if range.lowerBound > line.startIndex {
        let before = line[line.index(before: range.lowerBound)]
        // Part of a name, of a longer number or of a parameter of a closure.
        if before.isLetter || before.isNumber || "_.$".contains(before) { return [] }
      }
      if range.upperBound < line.endIndex, line[range.upperBound].isLetter { return [] }
      guard let number = Int(match.output.number) else {
        // Twice zero would be the same.
        let isZero = Double(match.output.number) == 0
        return [(range, isZero ? "1.0" : "(2 * \(match.output.number))")]
      }
      return [(range, "\(number + 1)")] + (number > 0 ? [(range, "\(number - 1)")] : [])
    }
  }

  private static let otherWords: [Substring: String] = {
    let pairs = [
      ("true", "false"), ("dropFirst", "dropLast"), ("prefix", "suffix"), ("min", "max"),
      ("height", "width"), ("rows", "columns"), ("row", "column"), ("first", "last"),
      ("fanIn", "fanOut"), ("weight", "bias"), ("value", "grad"), ("labels", "predictions"),
      ("label", "prediction"), ("training", "validation"), ("precision", "recall"),
      ("mean", "std"), ("train", "eval"), ("startIndex", "endIndex"), ("input", "gradient"),
      ("firstIndex", "lastIndex"), ("inFeatures", "outFeatures"), ("macro", "weighted"),
      ("truePositives", "falsePositives"),
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.flatMap { [(Substring($0), $1), (Substring($1), $0)] })
  }()

  private static func words(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /[A-Za-z_][A-Za-z0-9_]*/).compactMap { match in
      otherWords[match.output].map { (match.range, $0) }
    }
  }

  /// A negation or a minus sign left out.
  private static func signs(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /[ (\[]([!-])[A-Za-z0-9(]/).map { match in
      let sign = line.index(after: match.range.lowerBound)
      return (sign..<line.index(after: sign), "")
    }
  }

  /// The call of a method left out: `x.reversed()` becomes `x`.
  private static func calls(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /\.[a-z][A-Za-z0-9]*\(/).compactMap { match in
      guard match.range.lowerBound > line.startIndex else { return nil }
      let before = line[line.index(before: match.range.lowerBound)]
      guard before.isLetter || before.isNumber || ")]}".contains(before) else { return nil }
      let open = line.index(before: match.range.upperBound)
      return end(ofBracketAt: open, in: line).map { (match.range.lowerBound..<$0, "") }
    }
  }

  /// A loop that runs only once.
  private static func loops(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /\bfor .* in (.*) \{/).map { match in
      let sequence = match.output.1
      return (sequence.startIndex..<sequence.endIndex, "(\(sequence)).prefix(1)")
    }
  }

  /// Two unlabelled elements of a list or arguments of a call in the other order; of more, the first
  /// two.
  private static func swaps(
    _ line: String, _ code: Range<String.Index>, ofMore: Bool
  ) -> [Change] {
    line[code].indices.filter { "([".contains(line[$0]) }.compactMap { open in
      guard let end = end(ofBracketAt: open, in: line) else { return nil }
      let inside = line.index(after: open)..<line.index(before: end)
      var (depth, commas) = (0, [String.Index]())
      for index in line[inside].indices {
        switch line[index] {
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth -= 1
        case "," where depth == 0: commas.append(index)
        case ":" where depth == 0 && commas.count < 2: return nil
        default: break
        }
      }
      guard let comma = commas.first, (commas.count > 1) == ofMore else { return nil }
      let stop = commas.count > 1 ? commas[1] : inside.upperBound
      let first = line[inside.lowerBound..<comma]
      let second = line[line.index(after: comma)..<stop].drop { $0 == " " }
      // The insides of texts are not known here.
      return first == second || line[inside].contains("\"")
        ? nil : (inside.lowerBound..<stop, "\(second), \(first)")
    }
  }

  private static func end(ofBracketAt open: String.Index, in line: String) -> String.Index? {
    var depth = 0
    for index in line[open...].indices {
      if "([{".contains(line[index]) { depth += 1 }
      if ")]}".contains(line[index]) { depth -= 1 }
      if depth == 0 { return line.index(after: index) }
    }
    return nil
  }

  /// A number that is handed over, one too great.
  private static func arguments(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /[(\[,:] ?([a-z][A-Za-z0-9.]*)(?=[,)\]])/).map { match in
      let name = match.output.1
      return (name.endIndex..<name.endIndex, " + 1")
    }
  }

  /// Nothing instead of a result.
  private static func results(_ line: String, _ code: Range<String.Index>) -> [Change] {
    line[code].matches(of: /^ *return (.*[^{ ])$/).flatMap { match -> [Change] in
      let result = match.output.1
      return ["[]", "0"].filter { $0 != result }.map {
        (result.startIndex..<result.endIndex, $0)
      }
    }
  }

  /// A list that is not joined to another, and a value that is not asked for before its default.
  private static func operands(_ line: String, _ code: Range<String.Index>) -> [Change] {
    let lists = line[code].ranges(of: " + [").compactMap { range -> Change? in
      end(ofBracketAt: line.index(before: range.upperBound), in: line).map {
        (range.lowerBound..<$0, "")
      }
    }
    let values = line[code].matches(of: /[A-Za-z][A-Za-z0-9.?]* [?]{2}[ ]/).map { match -> Change in
      (match.range, "")
    }
    return lists + values
  }

  /// Whether a line is a statement that can be left out by itself.
  static func canBeDropped(_ line: Substring) -> Bool {
    var depth = 0
    for character in line {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth < 0 { return false }
    }
    guard depth == 0 else { return false }
    if ["continue", "break"].contains(line) { return true }
    let declaring = ["let ", "var ", "return", "case ", "else", "private ", "public ", "."]
    if declaring.contains(where: line.hasPrefix) { return false }
    if ["for ", "if ", "guard ", "while ", "defer "].contains(where: line.hasPrefix) {
      return line.hasSuffix("}")
    }
    return line.contains(" = ") || line.contains("= ")
      || line.wholeMatch(of: /(try )?[A-Za-z_.0-9\[\]]+\(.*\)/) != nil
  }
}
