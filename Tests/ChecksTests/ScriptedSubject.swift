import Checks
import Wire

/// A subject that answers by a script and keeps what it was asked.
struct ScriptedSubject: Subject {
  let script: @Sendable (String, [Value]) throws -> Value

  init(_ script: @escaping @Sendable (String, [Value]) throws -> Value) { self.script = script }

  /// Answers everything alike.
  init(always value: Value) { script = { _, _ in value } }

  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    try script(operation, arguments)
  }
}

extension Examination {
  /// An examination of a subject that answers everything alike.
  init(always value: Value) { self.init(of: ScriptedSubject(always: value), seed: 1) }
}
