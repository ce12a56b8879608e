internal import Checks

/// A session of the documented domain as a right solution answers it.
struct RecordedSession: Sendable {
  let exchanges: [Exchange]
  /// What the answers are held to.
  let expected: [Expected]

  /// A session and what a right solution, which answers all of it, makes of it.
  ///
  /// - Throws: ``NotAnswered`` when it does not.
  init(_ session: DomainSession, _ outcomes: [SolutionAnswers.Outcome]) throws {
    expected = session.expected
    guard outcomes.count == session.calls.count else { throw NotAnswered(session: session.calls) }
    exchanges = try zip(session.calls, outcomes).map { call, outcome in
      guard case .answered(let answered) = outcome else {
        throw NotAnswered(session: session.calls)
      }
      return Exchange(call: call, answered: answered)
    }
  }

  /// The answer of the course does not answer its own documented domain.
  struct NotAnswered: Error { let session: [Call] }

  /// Whether a subject answers as the right solution does.
  ///
  /// - Throws: `ReplayingSubject.Diverged` when it was asked something else than what is recorded.
  func isAnswered(by subject: inout any Subject) async throws -> Bool {
    for (exchange, expected) in zip(exchanges, expected) {
      let got = try await subject.answered(exchange.call)
      if !expected.agrees(got, with: exchange.answered) { return false }
    }
    return true
  }
}
