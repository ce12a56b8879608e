/// What came of the exercises of one learner.
///
/// Every other form, on the terminal, as a page, as CSV, is made from this value alone. Its JSON is
/// described in `docs/json.md`.
package struct Report: Codable, Equatable, Sendable {
  /// The version of this format.
  package var version = 2
  /// The seed that the inputs of all checks were drawn from; nil where each exercise has its own.
  package var seed: UInt64?
  /// The folder whose code was judged.
  package var sources: String
  /// What each check was allowed to use up.
  package var limits: ProbeLimits
  /// One report for each exercise, in the order of their numbers.
  package var exercises: [ExerciseReport]

  /// Points earned.
  package var points: Int
  /// Points possible.
  package var maximumPoints: Int

  init(seed: UInt64?, sources: String, limits: ProbeLimits, exercises: [ExerciseReport]) {
    self.seed = seed
    self.sources = sources
    self.limits = limits
    self.exercises = exercises
    points = exercises.reduce(0) { $0 + $1.points }
    maximumPoints = exercises.reduce(0) { $0 + $1.maximumPoints }
  }

  /// Whether every exercise passed.
  package var hasPassed: Bool { exercises.allSatisfy { $0.outcome == .passed } }

  /// Whether an exercise is wrong: failed, stopped or not compiling.
  ///
  /// Unfinished is not wrong.
  package var hasFailures: Bool {
    exercises.contains { $0.outcome.isWrong || $0.outcome == .doesNotCompile }
  }

  /// Whether something of the course itself went wrong.
  package var hasFaults: Bool { exercises.contains { $0.outcome == .notGradable } }
}
