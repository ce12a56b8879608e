public import Localization
internal import Numbering

/// What came of one exercise: facts, which a report words.
public struct ExerciseReport: Codable, Equatable, Sendable {
  /// Section, question and name: `2.2-flatten`.
  public var id: String
  /// The title.
  public var title: Localized
  /// What came of it as a whole.
  public var outcome: Outcome
  /// Points earned.
  public var points: Int
  /// Points possible.
  public var maximumPoints: Int
  /// The file to open, seen from the root of the course or of the submission.
  public var file: String
  /// Why nothing could be asked, if nothing could.
  public var obstacle: Obstacle?
  /// One record for each check, in order.
  public var checks: [CheckRecord]
  /// Wall time of compiling and checking in milliseconds.
  public var milliseconds: Double

  /// The number of the question: `2.2`.
  public var number: String { QuestionID(id).number }
  /// The section: `2`.
  public var section: String { QuestionID(id).section }

  /// The outcome of an exercise from those of its checks: the worst decides.
  static func outcome(of checks: [CheckRecord]) -> Outcome {
    Outcome.worst(of: checks.map(\.outcome))
  }
}
