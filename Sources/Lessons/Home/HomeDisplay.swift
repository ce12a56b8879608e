import Localization

/// What the front page shows of the course: `lessons/home.json`.
struct HomeDisplay: Codable, Equatable, Sendable {
  struct Chart: Codable, Equatable, Sendable {
    var run: String
    var metric: String
    var title: Localized
    var caption: Localized
  }

  static let file = "lessons/home.json"

  /// What the picture of garments is, for those who do not see it.
  var garments: Localized
  var chart: Chart
  /// What a learner has in the end.
  var builds: [Localized]
}
