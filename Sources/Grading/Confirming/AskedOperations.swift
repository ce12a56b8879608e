internal import Checks
internal import Synchronization
internal import Wire

/// The names of the operations that a check asks about.
final class AskedOperations: Sendable {
  private let kept = Mutex<Set<String>>([])

  /// Those so far.
  var names: Set<String> { kept.withLock { $0 } }

  /// Puts itself between a check and what it asks.
  func watching(_ subject: any Subject) -> any Subject {
    Watched(base: subject, operations: self)
  }

  private struct Watched: Subject {
    var base: any Subject
    let operations: AskedOperations

    mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
      operations.kept.withLock { _ = $0.insert(operation) }
      return try await base.answer(operation, arguments)
    }
  }
}
