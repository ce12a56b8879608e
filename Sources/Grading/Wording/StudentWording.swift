package import Localization

extension StudentReport {
  /// Why there is no mark, as whoever grades reads it.
  package struct Reason: Encodable, Equatable, Sendable {
    /// Where it lies.
    package var cause: Cause
    /// One sentence for whoever grades.
    package var sentence: Localized
  }

  /// Why there is no mark; empty when there is one.
  package var reasons: [Reason] {
    var reasons: [Reason] = []
    for exercise in report.exercises {
      guard let cause = exercise.causeOfMissingMark, let sentence = exercise.reason else {
        continue
      }
      let reason =
        switch cause {
        // One file may be the reason of several exercises.
        case .submission: Reason(cause: cause, sentence: sentence)
        case .course:
          Reason(
            cause: cause,
            sentence: Localized(
              es: "\(exercise.number): \(sentence.es)", en: "\(exercise.number): \(sentence.en)"))
        }
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  /// Who has to do what before there can be a mark, a sentence for each cause.
  var actions: [Localized] {
    var causes: [Cause] = []
    for reason in reasons where !causes.contains(reason.cause) { causes.append(reason.cause) }
    return causes.map(\.action)
  }
}

extension ExerciseReport {
  /// The first thing that is said about why it could not be judged.
  fileprivate var reason: Localized? {
    explanation
      ?? checks.lazy.filter { $0.outcome == .notGradable }.flatMap(explanation(of:)).first
  }
}

extension StudentReport.Cause {
  /// Who has to do what about it.
  var action: Localized {
    switch self {
    case .submission:
      Localized(
        es:
          "Quien lleva el curso tiene que mirar la entrega y pedir el archivo otra vez, como archivo corriente.",
        en:
          "Whoever runs the course has to look at the submission and ask for the file again, as a regular file."
      )
    case .course:
      Localized(
        es:
          "Quien lleva el curso tiene que calificar otra vez y, si se repite, corregir la causa que se nombra arriba; el estudiante no tiene que hacer nada.",
        en:
          "Whoever runs the course has to grade again and, if it happens again, mend the cause named above; the student has nothing to do."
      )
    }
  }
}
