/// A sentence in both languages of the course; one cannot be written without the other.
public struct Localized: Codable, Equatable, Sendable {
  /// The Spanish sentence.
  public var es: String
  /// The English sentence.
  public var en: String

  /// A sentence in both languages.
  public init(es: String, en: String) {
    self.es = es
    self.en = en
  }

  /// The sentence in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .es: es
    case .en: en
    }
  }
}
