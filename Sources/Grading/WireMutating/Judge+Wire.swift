internal import Checks
internal import Synchronization
internal import Wire

extension Judge {
  /// What the checks of an exercise say of a right solution with a mistake on the wire: whether all
  /// pass, and which names they give, with the operations that each had asked about.
  ///
  /// Each check has a process of its own where solutions of strangers are judged; here the right
  /// solution begins anew in the same one, which is ten times as fast, until a question stops it.
  func verdict(
    on exercise: Exercise, _ probe: Probe, limits: ProbeLimits,
    wrap: @escaping @Sendable (any Subject) -> any Subject
  ) async throws -> (passed: Bool, names: [String: Set<String>]) {
    let state = Mutex(WireVerdict())
    while state.withLock({ $0.asked < exercise.checks.count }) {
      _ = try await ProbeRun(probe: probe, exercise: exercise, limits: limits) { subject in
        let line = SharedSubject(subject)
        while let check = state.withLock({ $0.next(of: exercise) }) {
          _ = try await line.answer(Message.restart, [])
          let operations = AskedOperations()
          do {
            try await ask(check, of: exercise, operations.watching(wrap(line)))
          } catch {
            state.withLock { $0.note(error, check, operations.names) }
            // Nothing can be asked over a line that is broken.
            guard error is Failure else { return }
          }
        }
      }
    }
    return state.withLock { ($0.failed.isEmpty, $0.names) }
  }

  private func ask(
    _ check: Check, of exercise: Exercise, _ subject: any Subject
  ) async throws {
    var exam = Examination(
      of: subject, seed: seed(of: check, in: exercise), wording: exercise.calls,
      materials: materials)
    try await check.body(&exam)
  }
}

/// What has come of the checks so far.
private struct WireVerdict {
  var asked = 0
  var failed: Set<String> = []
  /// The names that were given, and what the checks that gave them had asked about.
  var names: [String: Set<String>] = [:]

  /// The next check that makes sense.
  mutating func next(of exercise: Exercise) -> Check? {
    while asked < exercise.checks.count {
      let check = exercise.checks[asked]
      asked += 1
      if failed.isDisjoint(with: check.needs) { return check }
      failed.insert(check.id)
    }
    return nil
  }

  mutating func note(_ error: any Error, _ check: Check, _ operations: Set<String>) {
    failed.insert(check.id)
    if let name = (error as? Failure)?.misconception?.id {
      names[name, default: []].formUnion(operations)
    }
  }
}

/// One line to a probe for several examinations, each of which would copy it.
private final class SharedSubject: Subject {
  private var base: any Subject

  init(_ base: any Subject) { self.base = base }

  func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    try await base.answer(operation, arguments)
  }
}
