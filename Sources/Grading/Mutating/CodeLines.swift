/// The lines of a Swift file that do something, as far as a rule may change them.
///
/// This is no parser: it knows comments, texts and declarations as `swift format` leaves them, which
/// is how the answers are kept. A change that it gets wrong does not compile and does not count.
struct CodeLines {
  /// All lines.
  let lines: [String]
  /// The part of a line that a rule may change; nil for one that only declares or explains.
  private(set) var code: [Range<String.Index>?]

  init(_ source: String) {
    lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = []
    var isInSignature = false
    for line in lines {
      let text = Self.maskingTexts(line)
      let trimmed = text.drop { $0 == " " }
      var range: Range<String.Index>? = text.startIndex..<text.endIndex
      if isInSignature || Self.beginsSignature(trimmed) {
        // The body may begin in the line in which the signature ends.
        let brace = text.lastIndex(of: "{")
        range = brace.flatMap { index in
          let body = text.index(after: index)..<text.endIndex
          return text[body].contains { $0 != " " } ? body : nil
        }
        isInSignature = brace == nil
      } else if Self.onlyDeclares(trimmed) {
        range = nil
      }
      // Same places in the line itself: a mask has its characters in the same order.
      code.append(
        range.map { range in
          let start = text.distance(from: text.startIndex, to: range.lowerBound)
          let end = text.distance(from: text.startIndex, to: range.upperBound)
          return line.index(
            line.startIndex, offsetBy: start)..<line.index(
              line.startIndex, offsetBy: end)
        })
    }
  }

  /// A line with its comment and the insides of its texts as blanks or letters, of the same length.
  static func maskingTexts(_ line: String) -> String {
    var masked = ""
    var (isText, isComment) = (false, false)
    var previous: Character = " "
    for character in line {
      if isComment {
        masked.append(" ")
      } else if character == "\"", previous != "\\" {
        isText.toggle()
        masked.append("\"")
      } else if isText {
        masked.append("t")
      } else if character == "/", previous == "/" {
        masked.removeLast()
        masked += "  "
        isComment = true
      } else {
        masked.append(character)
      }
      previous = character
    }
    return masked
  }

  private static let declaring = [
    "import", "@", "case let", "default:", "precondition", "typealias", "extension", "struct",
    "public struct", "public enum", "public protocol", "final class", "public final class", "enum",
    "protocol", "private enum", "private struct",
  ]

  private static func onlyDeclares(_ line: Substring) -> Bool {
    line.isEmpty || line == "}" || line.contains("reserveCapacity")
      || declaring.contains(where: line.hasPrefix)
  }

  private static func beginsSignature(_ line: Substring) -> Bool {
    guard let match = line.firstMatch(of: /\b(func|init|subscript)\b/) else { return false }
    let before = line[..<match.range.lowerBound].split(separator: " ")
    let modifiers = ["public", "private", "static", "mutating", "override", "convenience"]
    return before.allSatisfy { modifiers.contains(String($0)) }
  }
}
