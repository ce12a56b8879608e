/// What a build of the site did.
package struct SiteReport: Equatable, Sendable, Codable {
  /// The pages written, relative to the site and sorted.
  package var pages: [String]
  /// The exercises that the lessons ask for, by id, in the order of the lessons.
  package var exercises: [String]
  /// The model answers that the lessons show, by id, in the order of the lessons.
  package var answers: [String]
  /// The questions that the lessons have a heading for, such as `2.1`.
  package var questions: [String]
  /// What is not wrong but worth a look, one sentence each with its place in front.
  package var warnings: [String]
  /// How long the build took, in milliseconds.
  package var milliseconds: Double
}
