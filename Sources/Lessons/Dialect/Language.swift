/// A language of the course; Spanish comes first.
enum Language: String, CaseIterable, Codable, Sendable {
  case spanish = "es"
  case english = "en"

  /// The code of the language, which is also the name of its folder.
  var code: String { rawValue }

  /// The other language.
  var other: Language { self == .spanish ? .english : .spanish }
}

/// A text in both languages.
struct Bilingual: Codable, Equatable, Sendable {
  var es: String
  var en: String

  subscript(language: Language) -> String { language == .spanish ? es : en }
}
