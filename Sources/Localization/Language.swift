/// The languages of the course, Spanish first.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Español.
  case es
  /// English.
  case en
}
