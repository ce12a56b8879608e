internal import Checks

/// The names that the checks give to mistakes on the wire, and whether they are true.
struct WireNames: Sendable {
  let exercise: Exercise
  let probe: Probe
  let limits: ProbeLimits
  /// The mistakes that confirm a name, and those that prove it.
  private let confirming: KnownMistakes
  private let proving: KnownMistakes

  /// A name that a check has given.
  struct Given: Sendable {
    /// What was judged.
    let mutant: WireMutant
    /// The known mistake that it was taken for.
    let name: String
    /// What the check had asked about.
    let asked: Set<String>
  }

  /// A name that was confirmed, as every name is before anybody sees it.
  struct Confirmed: Sendable {
    /// The mutant and the name.
    let words: String
    /// Whether the mistake's own solution answers all the sessions as the mutant does.
    let isTrue: Bool
  }

  /// How many sessions decide whether a confirmed name is true; others than those that confirm it.
  private static let sessions = 600

  /// The names of mistakes on the wire before the answer of an exercise.
  ///
  /// - Throws: What the reference of the contract throws, which is a fault of the course.
  init(
    of exercise: Exercise, _ contract: Contract, _ probe: Probe, _ builder: ProbeBuilder,
    limits: ProbeLimits
  ) throws {
    self.exercise = exercise
    self.probe = probe
    self.limits = limits
    confirming = KnownMistakes(
      of: exercise, builder, limits: limits,
      sessions: try NameConfirmation.sessions(of: contract))
    proving = KnownMistakes(
      of: exercise, builder, limits: limits,
      sessions: try contract.sessions(Self.sessions, seed: 1))
  }

  /// The names that are left once they had to be confirmed.
  func confirmed(_ given: [Given]) async throws -> [Confirmed] {
    return try await concurrentMap(given) { given -> Confirmed? in
      guard try await agrees(given, confirming, about: given.asked) else { return nil }
      return Confirmed(
        words: "\(given.mutant.words) → \(given.name)",
        isTrue: try await agrees(given, proving, about: nil))
    }.compactMap { $0 }
  }

  /// The pairs of known mistakes that nothing tells apart: `one = other`.
  func alike() async throws -> [String] {
    try await proving.alike().map { "\($0) = \($1)" }
  }

  /// Whether a mutant answers as the mistake whose name it got, about these operations or about all.
  private func agrees(
    _ given: Given, _ mistakes: KnownMistakes, about operations: Set<String>?
  ) async throws -> Bool {
    guard let its = try await mistakes.answers(of: given.name) else { return true }
    let sessions = mistakes.sessions
    let own = try await SolutionAnswers(
      of: probe, for: exercise, to: sessions, limits: limits, wrap: given.mutant.subject)
    return !own.contradict(its, on: sessions, asked: operations)
  }
}
