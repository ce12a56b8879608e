extension Inline {
  /// Finds the formulas (`` $`x`$ ``) run numbers (`` `run:ID.VALUE` ``) and calculations
  /// (`` `calc:256*10+10` ``) in running text.
  static func dialect(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var rest = inlines[...]
    while let first = rest.popFirst() {
      switch first {
      case .code(let code):
        if case .text(let before)? = result.last, before.hasSuffix("$"),
          case .text(let after)? = rest.first, after.hasPrefix("$")
        {
          replaceLast(of: &result, with: String(before.dropLast()))
          result.append(.math(code))
          rest.removeFirst()
          // What follows may open the next formula, so it takes its turn as a text of its own.
          if after.count > 1 { rest.insert(.text(String(after.dropFirst())), at: rest.startIndex) }
        } else if code.hasPrefix(RunNumber.prefix) {
          result.append(.number(RunNumber(String(code.dropFirst(RunNumber.prefix.count)))))
        } else if code.hasPrefix(Calculation.prefix) {
          result.append(.calculation(Calculation(String(code.dropFirst(Calculation.prefix.count)))))
        } else {
          result.append(first)
        }
      case .emphasis(let children): result.append(.emphasis(dialect(children)))
      case .strong(let children): result.append(.strong(dialect(children)))
      case .link(let destination, let children):
        result.append(.link(destination: destination, dialect(children)))
      default: result.append(first)
      }
    }
    return result
  }

  private static func replaceLast(of inlines: inout [Inline], with text: String) {
    inlines.removeLast()
    if !text.isEmpty { inlines.append(.text(text)) }
  }
}
