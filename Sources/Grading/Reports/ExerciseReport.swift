public import Localization

/// What came of one exercise.
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
  /// Why nothing could be asked: the code does not compile, or a fault of the course.
  public var explanation: Localized?
  /// The compiler's own words, shortened to the learner's lines.
  public var compiler: [String]
  /// One record for each check, in order.
  public var checks: [CheckRecord]
  /// Wall time of compiling and checking in milliseconds.
  public var milliseconds: Double

  /// The number of the question: `2.2`.
  public var number: String { id.questionNumber }
  /// The section: `2`.
  public var section: String { id.sectionNumber }

  /// The outcome of an exercise from those of its checks: the worst decides.
  static func outcome(of checks: [CheckRecord]) -> Outcome {
    Outcome.worst(of: checks.map(\.outcome))
  }
}
