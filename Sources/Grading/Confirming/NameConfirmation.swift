internal import Checks

/// Confirms that a mistake that a check names is the one that a solution makes: both are asked the
/// documented domain, and have to answer alike.
///
/// A check sees a few answers, and another mistake may give the same ones there.
actor NameConfirmation {
  private let exercise: Exercise
  private let builder: ProbeBuilder
  private let probe: Probe
  private let limits: ProbeLimits
  private var begun: Task<(KnownMistakes, SolutionAnswers), any Error>?

  /// The sessions that confirm a name: three of each class and some 60 in all, the same for
  /// everybody, so that it does not depend on luck.
  static func sessions(of contract: Contract) throws -> [DomainSession] {
    let classes = contract.classes.count
    return try contract.sessions(classes * max(3, 60 / max(1, classes)), seed: 13)
  }

  /// The names that a solution gets.
  init(of exercise: Exercise, _ probe: Probe, _ builder: ProbeBuilder, limits: ProbeLimits) {
    self.exercise = exercise
    self.builder = builder
    self.probe = probe
    self.limits = limits
  }

  /// Whether nothing speaks against a name; also where the exercise has no contract or nobody has
  /// written down the mistake.
  ///
  /// - Parameters:
  ///   - operations: What the check has asked about.
  func confirms(_ name: String, asked operations: Set<String>) async throws -> Bool {
    guard let contract = exercise.contract else { return true }
    let task = begun ?? Task { try await begin(contract) }
    begun = task
    let (mistakes, own) = try await task.value
    guard let its = try await mistakes.answers(of: name) else { return true }
    return !own.contradict(its, on: mistakes.sessions, asked: operations)
  }

  private func begin(_ contract: Contract) async throws -> (KnownMistakes, SolutionAnswers) {
    let sessions = try Self.sessions(of: contract)
    let mistakes = KnownMistakes(of: exercise, builder, limits: limits, sessions: sessions)
    let own = try await SolutionAnswers(of: probe, for: exercise, to: sessions, limits: limits)
    return (mistakes, own)
  }
}
