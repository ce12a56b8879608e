internal import Checks

/// A session of an exercise's documented domain: what is asked, and what is right.
struct DomainSession: Sendable {
  /// What is asked, from a fresh start.
  let calls: [Call]
  /// What a right solution answers to each call.
  let expected: [Expected]
}

extension Contract {
  /// Sessions of all classes, class after class, the same for the same seed.
  func sessions(_ count: Int, seed: UInt64) throws -> [DomainSession] {
    var draws = Draws(seed: seed)
    return try (0..<count).map { index in
      let calls = classes[index % classes.count].draw(&draws)
      let reference = reference()
      return DomainSession(calls: calls, expected: try calls.map { try reference.expected(of: $0) })
    }
  }
}

extension Expected {
  /// Whether two answers are the same where this is expected; what is left to chance is the same when
  /// the same seed gives the same numbers.
  func agrees(_ got: Answered, with other: Answered) -> Bool {
    switch (got, other) {
    case (.threw, .threw): return true
    case (.value(let value), .value(let otherValue)):
      var tolerance = Tolerance.arithmetic
      if case .value(_, let within) = self { tolerance = within }
      if case .satisfying = self, fault(of: got) == nil, fault(of: other) == nil { return true }
      tolerance.acceptsNaN = true
      return ValueComparison.fault(value, otherValue, within: tolerance) == nil
    default: return false
    }
  }
}
