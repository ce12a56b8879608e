package import Localization

/// One thing that is true of a right solution.
package struct Check: Sendable {
  /// A short name, unique in its exercise: `keeps-the-batch`.
  package let id: String
  /// What is true when it passes, as the learner reads it.
  package let sentence: Localized
  /// What it is worth.
  package let points: Int
  /// The checks without which this one makes no sense; if one of them has not passed, this one is
  /// not asked.
  package let needs: [String]
  /// Whether a second process has to give the same answers, as where a seed promises what is drawn.
  package let isAskedAgain: Bool
  /// Asks the questions and throws a ``Failure`` when an answer is wrong.
  package internal(set) var body: @Sendable (inout Examination) async throws -> Void

  /// A check.
  package init(
    _ id: String, _ sentence: Localized, points: Int, needs: [String] = [],
    isAskedAgain: Bool = false,
    body: @escaping @Sendable (inout Examination) async throws -> Void
  ) {
    self.id = id
    self.sentence = sentence
    self.points = points
    self.needs = needs
    self.isAskedAgain = isAskedAgain
    self.body = body
  }
}
