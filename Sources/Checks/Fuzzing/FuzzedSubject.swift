internal import CourseKit
package import Wire

/// A subject that answers as a right solution did, but for answers that are generated.
///
/// It answers by position. Where a check asks something else than it once did, since what it asks
/// depends on the answers, it gets an answer that was once right for the same operation.
package final class FuzzedSubject: Subject {
  private let transcript: Transcript
  private var draws: AnswerDraws
  private let first: Int
  private let reach: Reach
  private var position = 0

  /// Which answers are generated, from the first one on.
  private enum Reach: CaseIterable {
    case one, all, sameOperation, some
  }

  /// A subject that always draws the same from the same seed.
  package init(_ transcript: Transcript, seed: UInt64) {
    self.transcript = transcript
    var draws = AnswerDraws(seed: seed, recorded: transcript.values)
    // Nobody looks at what a call without a result answers.
    let places = draws.chance(95) ? transcript.telling : Array(transcript.exchanges.indices)
    first = places.isEmpty ? 0 : draws.one(of: places)
    reach = draws.chance(60) ? .one : draws.one(of: [.all, .sameOperation, .some])
    draws.fixWay()
    self.draws = draws
  }

  /// The recorded answer, or a generated one.
  ///
  /// - Throws: ``SubjectError``, where that is what was generated.
  package func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    defer { position += 1 }
    let right = transcript.answer(to: operation, at: position)
    switch right {
    case .value(let value) where !isGenerated(operation): return value
    case .threw(let text) where !isGenerated(operation): throw SubjectError.threw(text)
    case .value(let value): return try draws.answer(like: value)
    case .threw, nil: return try draws.answer(like: nil)
    }
  }

  private func isGenerated(_ operation: String) -> Bool {
    guard position > first else { return position == first }
    return switch reach {
    case .one: false
    case .all: true
    case .sameOperation: operation == transcript.exchanges[first].call.operation
    case .some: draws.chance(50)
    }
  }
}

/// What a check asked of a right solution, and what that answered.
package struct Transcript: Sendable {
  /// Questions and answers in order.
  package let exchanges: [Exchange]
  /// The places of the answers that hold something.
  let telling: [Int]
  /// All answers that hold something.
  let values: [Value]
  private let lasts: [String: Answered]

  /// What was recorded.
  package init(_ exchanges: [Exchange]) {
    self.exchanges = exchanges
    telling = exchanges.indices.filter { exchanges[$0].answered != .value(.none) }
    values = exchanges.compactMap {
      guard case .value(let value) = $0.answered, value != .none else { return nil }
      return value
    }
    lasts = Dictionary(exchanges.map { ($0.call.operation, $0.answered) }) { $1 }
  }

  /// The answer at a place if the same operation was asked there, else its last one.
  func answer(to operation: String, at place: Int) -> Answered? {
    guard place < exchanges.count, exchanges[place].call.operation == operation else {
      return lasts[operation]
    }
    return exchanges[place].answered
  }
}
