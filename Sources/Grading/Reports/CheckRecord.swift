public import Checks
public import Localization

/// What came of one check.
public struct CheckRecord: Codable, Equatable, Sendable {
  /// The name of the check in its exercise.
  public var id: String
  /// What is true when it passes.
  public var sentence: Localized
  /// What came of it.
  public var outcome: Outcome
  /// Points earned.
  public var points: Int
  /// Points possible.
  public var maximumPoints: Int
  /// What was asked, expected and got, or why it was stopped; empty when it passed.
  public var explanation: [Localized]
  /// The known mistake, if the answer is what it would give.
  public var misconception: String?
  /// The sentence that names the mistake.
  public var diagnosis: Localized?
  /// The lesson section to read.
  public var lesson: String?
  /// What the learner's code printed meanwhile, cut to 4 KB.
  public var printed: String?
  /// How a training went, if the check has trained something.
  public var curve: LearningCurve?
  /// Wall time in milliseconds, the start of the process included.
  public var milliseconds: Double
}
