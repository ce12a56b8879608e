package import Localization
internal import Numbering

/// What came of one exercise: facts, which a report words.
package struct ExerciseReport: Codable, Equatable, Sendable {
  /// Section, question and name: `2.2-flatten`.
  package var id: String
  /// The title.
  package var title: Localized
  /// What came of it as a whole.
  package var outcome: Outcome
  /// Points earned.
  package var points: Int
  /// Points possible.
  package var maximumPoints: Int
  /// The file to open, seen from the root of the course or of the submission.
  package var file: String
  /// Why nothing could be asked, if nothing could.
  package var obstacle: Obstacle?
  /// The seed of its mark, where it was judged for one.
  package var seed: UInt64?
  /// One record for each check, in order.
  package var checks: [CheckRecord]
  /// Wall time of compiling and checking in milliseconds.
  package var milliseconds: Double

  /// The number of the question: `2.2`.
  package var number: String { QuestionID(id).number }
  /// The section: `2`.
  package var section: String { QuestionID(id).section }

  /// The outcome of an exercise from those of its checks: the worst decides.
  static func outcome(of checks: [CheckRecord]) -> Outcome {
    Outcome.worst(of: checks.map(\.outcome))
  }
}
