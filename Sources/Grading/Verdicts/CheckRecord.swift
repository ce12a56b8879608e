package import Checks
package import Localization

/// What came of one check: facts, which a report words.
package struct CheckRecord: Codable, Equatable, Sendable {
  /// The name of the check in its exercise.
  package var id: String
  /// What is true when it passes.
  package var sentence: Localized
  /// What came of it.
  package var outcome: Outcome
  /// Points earned.
  package var points: Int
  /// Points possible.
  package var maximumPoints: Int
  /// Why it has not passed; nil when it passed, or when nothing of its exercise could be asked.
  package var finding: Finding?
  /// The known mistake that gives this very answer, by its name in the exercise.
  package var misconception: String?
  /// The lesson section to read.
  package var lesson: String?
  /// Which part of a network made of several exercises is at fault.
  package var partAtFault: PartAtFault?
  /// What the learner's code printed meanwhile, cut to 4 KB.
  package var printed: String?
  /// How a training went, if the check has trained something.
  package var curve: LearningCurve?
  /// Wall time in milliseconds, the start of the process included.
  package var milliseconds: Double
}
