internal import Checks

extension PartAtFault {
  /// Swaps parts for the course's own, first all and then one at a time.
  ///
  /// - Parameter passes: Whether what failed passes with other sources.
  static func of(
    _ exercise: Exercise, from sources: ExerciseSources,
    passes: @Sendable (ExerciseSources) async throws -> Bool
  ) async throws -> PartAtFault {
    @Sendable func passesWithAnswers(to ids: [String]) async throws -> Bool {
      var swapped = sources
      swapped.answered = Set(ids)
      return try await passes(swapped)
    }
    guard try await passesWithAnswers(to: exercise.parts) else {
      return .theNetworkItself(file: exercise.files[0])
    }
    let alone = try await concurrentMap(exercise.parts) { try await passesWithAnswers(to: [$0]) }
    let guilty = zip(exercise.parts, alone).filter(\.1).map(\.0)
    return switch guilty.count {
    case 0: .severalTogether
    case 1: .part(guilty[0])
    default: .oneOf(guilty)
    }
  }
}
