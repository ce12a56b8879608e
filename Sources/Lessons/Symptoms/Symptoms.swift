internal import Localization

/// Mistakes that a recorded run made on purpose, with their cause and what mends them:
/// `lessons/symptoms.json`.
struct Symptoms: Codable, Equatable, Sendable {
  struct Mistake: Codable, Equatable, Sendable {
    /// The setting of the run that made it.
    var setting: String
    /// The setting of the run without it, to compare with.
    var healthy: String
    /// The metrics to draw; the first is where it shows.
    var metrics: [String]
    var cause: Localized
    var fix: Localized
    /// Where it is explained, as in the glossary.
    var place: String
  }

  static let file = "lessons/symptoms.json"

  /// The recorded run that has the settings.
  var run: String
  var mistakes: [Mistake]
}
