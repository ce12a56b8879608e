internal import Checks
internal import Localization

/// Which part of a network made of several exercises is at fault.
enum PartDiagnosis: Equatable, Sendable {
  /// With the course's own parts all is well, and with this one of them alone already.
  case part(String)
  /// Each of these alone makes it pass.
  case oneOf([String])
  /// It passes with all of the course's parts, but with none of them alone.
  case severalTogether
  /// It does not pass with the course's parts either.
  case theNetworkItself(file: String)

  /// Swaps parts for the course's own, first all and then one at a time.
  ///
  /// - Parameter passes: Whether what failed passes with other sources.
  static func of(
    _ exercise: Exercise, from sources: ExerciseSources,
    passes: @Sendable (ExerciseSources) async throws -> Bool
  ) async throws -> PartDiagnosis {
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

  /// What a learner reads.
  var sentence: Localized {
    switch self {
    case .part(let id):
      Localized(
        es:
          "la pieza que falla es \(id): con la del curso en su lugar, esto pasa; compruébala con ./course check \(id.questionNumber)",
        en:
          "the part at fault is \(id): with the course's own in its place this passes; check it with ./course check \(id.questionNumber)"
      )
    case .oneOf(let ids):
      Localized(
        es:
          "pasa si se cambia por la del curso cualquiera de estas piezas: \(ids.joined(separator: ", ")); compruébalas una a una",
        en:
          "it passes when any of these parts is swapped for the course's own: \(ids.joined(separator: ", ")); check them one by one"
      )
    case .severalTogether:
      Localized(
        es:
          "pasa con todas las piezas del curso, pero no al cambiar una sola: falla más de una; compruébalas con ./course check",
        en:
          "it passes with all of the course's parts, but not with one of them alone: more than one is at fault; check them with ./course check"
      )
    case .theNetworkItself(let file):
      Localized(
        es: "con las piezas del curso tampoco pasa: el fallo está en \(file), no en tus piezas",
        en:
          "it does not pass with the course's parts either: the fault is in \(file), not in your parts"
      )
    }
  }
}
