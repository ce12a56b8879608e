internal import Checks

extension PartAtFault {
  /// Swaps parts for the course's own, first all and then one at a time.
  ///
  /// A single one may take twice as long as what failed, or as all of the course's together: one that
  /// needs longer is not the only slow one. When the time is over nothing more is tried.
  ///
  /// - Parameters:
  ///   - failedAfter: How long it took until it failed, in seconds.
  ///   - time: What all may take.
  ///   - passes: Whether what failed passes with other sources, within so many seconds.
  static func of(
    _ exercise: Exercise, from sources: ExerciseSources, failedAfter: Double,
    within time: SearchTime = SearchTime(),
    passes: @Sendable (ExerciseSources, Double) async throws -> Bool
  ) async throws -> PartAtFault {
    let start = ContinuousClock.now
    let rest = time.rest
    defer { time.spend(since: start) }
    @Sendable func left() -> Double { rest - (ContinuousClock.now - start).milliseconds / 1000 }
    // Nil when the time was over before it could tell.
    @Sendable func passesWithAnswers(
      to ids: [String], within seconds: Double = .infinity
    ) async throws -> Bool? {
      guard left() > 0 else { return nil }
      var swapped = sources
      swapped.answered = Set(ids)
      let passed = try await passes(swapped, min(seconds, left()))
      return passed || left() > 0 ? passed : nil
    }
    guard let isRightWithAll = try await passesWithAnswers(to: exercise.parts) else {
      return .notSearched(seconds: time.seconds)
    }
    guard isRightWithAll else { return .theNetworkItself(file: exercise.files[0]) }
    let longest = 2 * max(failedAfter, rest - left())
    let alone = try await concurrentMap(exercise.parts) {
      try await passesWithAnswers(to: [$0], within: longest)
    }
    let guilty = zip(exercise.parts, alone).filter { $0.1 == true }.map(\.0)
    switch guilty.count {
    case 0: return alone.contains(nil) ? .notSearched(seconds: time.seconds) : .severalTogether
    case 1: return .part(guilty[0])
    default: return .oneOf(guilty)
    }
  }
}
