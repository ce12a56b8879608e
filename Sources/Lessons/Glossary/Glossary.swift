import Localization

/// The terms of the course in both languages: `lessons/glossary.json`.
struct Glossary: Codable, Equatable, Sendable {
  struct Term: Codable, Equatable, Sendable {
    /// The anchor, the same in both languages.
    var id: String
    var term: Localized
    /// One or two sentences in the dialect of the lessons.
    var definition: Localized
    /// Where it is explained: a question such as `2.3`, or an anchor such as `s2.md#slopes`.
    var place: String
  }

  static let file = "lessons/glossary.json"

  var terms: [Term]

  /// What is wrong with the terms, or `nil`: ids and terms are unique.
  var fault: LessonError.Fault? {
    for names in [terms.map(\.id), terms.map(\.term.es), terms.map(\.term.en)] {
      var seen: Set<String> = []
      if let twice = names.first(where: { !seen.insert($0.lowercased()).inserted }) {
        return .repeatedKey(twice)
      }
    }
    return terms.first { $0.id.wholeMatch(of: /[a-z][a-z0-9\-]*/) == nil }.map { .badID($0.id) }
  }

  /// The terms in the alphabetical order of a language.
  func sorted(_ language: Language) -> [Term] {
    terms.map { ($0, Collation.key($0.term[language])) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}

/// The alphabetical order of Spanish and English: accents count only between equal words, ñ is a
/// letter after n.
enum Collation {
  /// Texts are in the order of their keys.
  static func key(_ text: String) -> [UInt32] {
    let letters = text.lowercased().flatMap { character -> [UInt32] in
      if character == "ñ" { return [UInt32(UInt8(ascii: "n")), 0x7F] }
      return base(character).map(\.value)
    }
    return letters + [0] + text.unicodeScalars.map(\.value)
  }

  /// The letter that an index files a text under.
  static func initial(_ text: String) -> String {
    guard let first = text.lowercased().first else { return "" }
    if first == "ñ" { return "Ñ" }
    return base(first).first.map { String($0).uppercased() } ?? ""
  }

  private static func base(_ character: Character) -> [Unicode.Scalar] {
    let plain: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u",
    ]
    // Hyphens and spaces order alike.
    let letter = plain[character] ?? (character == "-" ? " " : character)
    return Array(letter.unicodeScalars)
  }
}
