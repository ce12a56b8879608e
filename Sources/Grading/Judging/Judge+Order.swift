internal import Checks

extension Judge {
  /// Asks the checks of an exercise, each as soon as those that it needs have been answered.
  ///
  /// - Parameters:
  ///   - atOnce: How many may be asked at a time, at least one.
  ///   - stopsAtFirstFailure: Whether none is begun once one has not passed.
  ///   - ask: Makes the record of a check, given the records of those before it that there are.
  /// - Returns: The records in the order of the checks.
  func records(
    of exercise: Exercise, atOnce: Int, stopsAtFirstFailure: Bool,
    _ ask: @Sendable (Check, [CheckRecord]) async throws -> CheckRecord
  ) async throws -> [CheckRecord] {
    try await withoutActuallyEscaping(ask) { ask in
      try await withThrowingTaskGroup(of: (Int, CheckRecord).self) { group in
        let checks = exercise.checks
        var records = [CheckRecord?](repeating: nil, count: checks.count)
        var waiting = Array(checks.indices)
        var asked = 0

        func begin() {
          let answered = records.compactMap { $0 }
          if stopsAtFirstFailure, answered.contains(where: { $0.outcome != .passed }) { return }
          while asked < max(1, atOnce),
            let place = waiting.firstIndex(where: { index in
              checks[index].needs.allSatisfy { id in answered.contains { $0.id == id } }
            })
          {
            let index = waiting.remove(at: place)
            asked += 1
            group.addTask { (index, try await ask(checks[index], answered)) }
          }
        }

        begin()
        while let (index, record) = try await group.next() {
          asked -= 1
          records[index] = record
          begin()
        }
        return records.compactMap { $0 }
      }
    }
  }
}
