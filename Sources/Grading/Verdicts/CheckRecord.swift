public import Checks
public import Localization

/// What came of one check: facts, which a report words.
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
  /// Why it has not passed; nil when it passed, or when nothing of its exercise could be asked.
  public var finding: Finding?
  /// The known mistake that gives this very answer, by its name in the exercise.
  public var misconception: String?
  /// The lesson section to read.
  public var lesson: String?
  /// Which part of a network made of several exercises is at fault.
  public var partAtFault: PartAtFault?
  /// What the learner's code printed meanwhile, cut to 4 KB.
  public var printed: String?
  /// How a training went, if the check has trained something.
  public var curve: LearningCurve?
  /// Wall time in milliseconds, the start of the process included.
  public var milliseconds: Double
}
