/// A language of the course; Spanish comes first.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Spanish.
  case spanish = "es"
  /// English.
  case english = "en"

  /// The code of the language, which is also the name of its folder.
  public var code: String { rawValue }

  /// The other language.
  public var other: Language { self == .spanish ? .english : .spanish }
}

/// A text in both languages.
struct Bilingual: Codable, Equatable, Sendable {
  var es: String
  var en: String

  subscript(language: Language) -> String { language == .spanish ? es : en }
}
