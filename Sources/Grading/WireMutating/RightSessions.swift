internal import Checks
internal import CourseKit
internal import Wire

/// Sessions of an exercise's documented domain as a right solution answers them.
enum RightSessions {
  /// A session and what its answers are held to.
  struct Session: Sendable {
    let exchanges: [Exchange]
    let expected: [Expected]
  }

  /// Whether a subject answers a session as the right solution does.
  ///
  /// - Throws: `ReplayingSubject.Diverged` when it was asked something else than what is recorded.
  static func answers(_ session: Session, as subject: inout any Subject) async throws -> Bool {
    for (exchange, expected) in zip(session.exchanges, session.expected) {
      let got: Answered
      do {
        got = .value(
          try await subject.answer(exchange.call.operation, exchange.call.arguments))
      } catch SubjectError.threw(let text) {
        got = .threw(text)
      }
      if !expected.agrees(got, with: exchange.answered) { return false }
    }
    return true
  }
}

extension Expected {
  /// Whether two answers are the same where this is expected; what is left to chance is the same when
  /// the same seed gives the same numbers.
  func agrees(_ got: Answered, with right: Answered) -> Bool {
    switch (got, right) {
    case (.threw, .threw): return true
    case (.value(let got), .value(let right)):
      var tolerance = Tolerance.arithmetic
      if case .value(_, let within) = self { tolerance = within }
      tolerance.acceptsNaN = true
      return ValueComparison.fault(got, right, within: tolerance) == nil
    default: return false
    }
  }
}

extension Contract {
  /// The calls of sessions, class after class, and what is expected of each call.
  func sessions(_ count: Int, seed: UInt64) throws -> [(calls: [Call], expected: [Expected])] {
    var draws = Draws(seed: seed)
    return try (0..<count).map { index in
      let calls = classes[index % classes.count].draw(&draws)
      let reference = reference()
      return (calls, try calls.map { try reference.expected(of: $0) })
    }
  }
}
