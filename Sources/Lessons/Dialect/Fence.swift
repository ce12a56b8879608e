/// The info string of a fence: what kind of block it is, and its attributes, such as
/// `figure run=2.1-pixel-order alt="Two curves"`.
struct Fence: Equatable, Sendable {
  var name: String
  var attributes: [String: String]

  /// What is wrong with an info string.
  enum Fault: Error, Equatable {
    case unclosedQuote
    case notAnAttribute(String)
    case repeated(String)
  }

  init(_ info: String) throws(Fault) {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in info {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word.append(character)
    }
    guard !isQuoted else { throw .unclosedQuote }
    if !word.isEmpty { words.append(word) }

    name = words.first ?? ""
    attributes = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains("\"") else {
        throw .notAnAttribute(word)
      }
      let key = String(parts[0])
      guard attributes[key] == nil else { throw .repeated(key) }
      attributes[key] = parts[1].filter { $0 != "\"" }
    }
  }
}
