import Localization

/// The symbols of the course: `lessons/notation.json`.
struct Notation: Codable, Equatable, Sendable {
  struct Group: Codable, Equatable, Sendable {
    var title: Localized
    var symbols: [Symbol]
  }

  struct Symbol: Codable, Equatable, Sendable {
    /// In TeX.
    var tex: String
    var meaning: Localized
    /// Its shape in TeX, such as `[N, C, H, W]`, or what numbers it may be; empty for none.
    var shape: String
    /// What it is called in Swift, such as `Linear.inFeatures`; `nil` where it has no name there.
    var swift: String?
    /// Where it is used, as in the glossary.
    var place: String
  }

  static let file = "lessons/notation.json"

  var groups: [Group]
}
