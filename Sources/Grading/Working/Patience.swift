internal import Checks

/// How long a worker may show no progress before it is ended.
///
/// All that learners' code can draw out has limits of its own; this is for faults of ours, and so
/// generous that a machine that does much else does not come near it.
struct Patience: Sendable {
  /// What one run of the compiler may take.
  var compilerSeconds = Tool.compilerSeconds
  /// What everything else may take.
  var slack = 30

  /// The seconds until the next event, after the last one.
  func seconds(after event: JudgingEvent, _ exercise: Exercise, _ limits: ProbeLimits) -> Int {
    // Each part, the exercise itself and its adapter.
    let compiling = (exercise.parts.count + 2) * compilerSeconds
    let limits = exercise.effort == .training ? limits.forTraining : limits
    // A probe that was ended is given as long again to say why.
    let asking = 2 * Int(limits.wallSeconds)
    return switch event {
    case .compiling: slack + compiling
    case .asking, .answered: slack + asking
    case .diagnosing: slack + compiling + asking
    }
  }
}
