import Foundation

/// A number written as the sum that it comes from, such as `256*10+10`.
///
/// Keys of questions are written this way so that a result typed in by hand, which nobody can
/// check by reading, never stands in a lesson.
struct Arithmetic: Equatable, Sendable {
  /// What was typed.
  let text: String
  let value: Double
  /// Whether the text is a bare number: a result, not a way to get it.
  let isResult: Bool

  /// Reads numbers, `+ - * / ^`, parentheses and the functions `exp`, `ln`, `sqrt`, `tanh`.
  ///
  /// - Returns: `nil` for anything else, and for what has no finite value.
  init?(_ text: String) {
    var reader = ArithmeticReader(text.filter { !$0.isWhitespace })
    guard let value = reader.sum(), reader.isAtEnd, value.isFinite else { return nil }
    self.text = text.trimmed
    self.value = value
    isResult = reader.operations == 0
  }
}

/// Reads a sum by recursive descent; every level returns `nil` where it cannot go on.
private struct ArithmeticReader {
  /// Deeper than any sum that a person writes, and shallow enough for the stack.
  private static let maximumDepth = 32

  private var rest: Substring
  private var depth = 0
  /// How many operators and functions were read.
  private(set) var operations = 0

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func sum() -> Double? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, var value = product() else { return nil }
    while let sign = take(where: { $0 == "+" || $0 == "-" }) {
      guard let next = product() else { return nil }
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private mutating func product() -> Double? {
    guard var value = power() else { return nil }
    while let sign = take(where: { $0 == "*" || $0 == "/" }) {
      guard let next = power() else { return nil }
      value = sign == "*" ? value * next : value / next
    }
    return value
  }

  private mutating func power() -> Double? {
    if rest.first == "-" {
      rest.removeFirst()
      return power().map { -$0 }
    }
    guard let base = atom() else { return nil }
    guard take(where: { $0 == "^" }) != nil else { return base }
    return power().map { pow(base, $0) }
  }

  private mutating func atom() -> Double? {
    if rest.first == "(" {
      rest.removeFirst()
      guard let value = sum(), rest.popFirst() == ")" else { return nil }
      return value
    }
    let functions: [(name: String, function: (Double) -> Double)] = [
      ("exp(", { exp($0) }), ("ln(", { log($0) }), ("sqrt(", { $0.squareRoot() }),
      ("tanh(", { tanh($0) }),
    ]
    for (name, function) in functions where rest.hasPrefix(name) {
      rest.removeFirst(name.count - 1)
      operations += 1
      return atom().map(function)
    }
    let whole = rest.prefix(while: Self.isDigit)
    guard !whole.isEmpty else { return nil }
    var end = whole.endIndex
    if rest[end...].first == "." {
      let decimals = rest[end...].dropFirst().prefix(while: Self.isDigit)
      if !decimals.isEmpty { end = decimals.endIndex }
    }
    defer { rest = rest[end...] }
    return Double(rest[..<end])
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  private mutating func take(where isWanted: (Character) -> Bool) -> Character? {
    guard let first = rest.first, isWanted(first) else { return nil }
    rest.removeFirst()
    operations += 1
    return first
  }
}
