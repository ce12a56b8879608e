internal import Wire

/// What a mutant does otherwise than the right solution.
enum WireRule: Sendable {
  /// An operation answers every call as it answered the first.
  case firstAgain(String)
  /// An operation answers as it answered the call before.
  case previous(String)
  /// An operation answers as it answered the first call with arguments of these sizes.
  case firstOfSize(String)
  /// Calls of an operation do nothing and answer as if they had.
  case skips(String)
  /// Every call of an operation is made twice.
  case doubles(String)
  /// Every call of an operation is followed by one of another, without arguments.
  case follows(String, by: String)
  /// An argument is changed.
  case argument(String, Int, ValueChange)
  /// An argument is always that of the first call.
  case firstArgument(String, Int)
  /// Two arguments change places.
  case swaps(String, Int, Int)
  /// The answer is changed where the condition holds.
  case answer(String, ValueChange, when: CallCondition)
  /// An error where the condition holds.
  case refuses(String, when: CallCondition)
  /// Instead of an error the last good answer, or a plausible one.
  case forgives(String, Value)

  /// The operation that is not right.
  var operation: String {
    switch self {
    case .firstAgain(let name), .previous(let name), .firstOfSize(let name), .skips(let name),
      .doubles(let name), .follows(let name, _), .argument(let name, _, _),
      .firstArgument(let name, _), .swaps(let name, _, _), .answer(let name, _, _),
      .refuses(let name, _), .forgives(let name, _):
      name
    }
  }
}

/// A subject that breaks one rule and asks another one for the rest.
struct MutatedSubject: Subject {
  private var base: any Subject
  private let rule: WireRule
  private var count = 0
  private var first: Value?
  private var latest: Value?
  private var bySize: [String: Value] = [:]
  private var firstArgument: Value?

  init(base: any Subject, rule: WireRule) {
    self.base = base
    self.rule = rule
  }

  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    guard operation == rule.operation else { return try await base.answer(operation, arguments) }
    defer { count += 1 }
    switch rule {
    case .firstAgain:
      if let first { return first }
      let value = try await base.answer(operation, arguments)
      first = value
      return value
    case .previous:
      let value = try await base.answer(operation, arguments)
      defer { latest = value }
      return latest ?? value
    case .firstOfSize:
      let size = arguments.map(\.outline).joined(separator: " ")
      if let known = bySize[size] { return known }
      let value = try await base.answer(operation, arguments)
      bySize[size] = value
      return value
    case .skips: return .none
    case .doubles:
      _ = try await base.answer(operation, arguments)
      return try await base.answer(operation, arguments)
    case .follows(_, let other):
      let value = try await base.answer(operation, arguments)
      _ = try await base.answer(other, [])
      return value
    case .argument(_, let index, let change):
      return try await base.answer(operation, arguments.changing(index, by: change.applied))
    case .firstArgument(_, let index):
      return try await base.answer(
        operation,
        arguments.changing(index) { value in
          if firstArgument == nil { firstArgument = value }
          return firstArgument ?? value
        })
    case .swaps(_, let one, let other):
      guard max(one, other) < arguments.count else {
        return try await base.answer(operation, arguments)
      }
      var swapped = arguments
      swapped.swapAt(one, other)
      return try await base.answer(operation, swapped)
    case .answer(_, let change, let condition):
      let value = try await base.answer(operation, arguments)
      return condition.holds(arguments, call: count) ? change.applied(to: value) : value
    case .refuses(_, let condition):
      guard !condition.holds(arguments, call: count) else { throw SubjectError.threw("refused") }
      return try await base.answer(operation, arguments)
    case .forgives(_, let plausible):
      do {
        let value = try await base.answer(operation, arguments)
        latest = value
        return value
      } catch SubjectError.threw {
        return latest ?? plausible
      }
    }
  }
}

extension [Value] {
  fileprivate func changing(_ index: Int, by change: (Value) -> Value) -> [Value] {
    guard index < count else { return self }
    var values = self
    values[index] = change(values[index])
    return values
  }
}
