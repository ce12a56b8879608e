internal import Checks
public import Localization

/// What came of one student.
public struct StudentReport: Codable, Equatable, Sendable {
  /// The name of the student's folder; names inside files do not count.
  public var id: String
  /// The student's page, seen from the class report.
  public var page: String
  /// Whether there is a mark.
  public var status: Status
  /// Why there is no mark; empty when there is one.
  public var reasons: [Reason]
  /// The exercises as `course check` reports them.
  public var report: Report

  /// Whether there is a mark.
  public enum Status: String, Codable, Sendable {
    /// All exercises were judged, right or wrong.
    case graded
    /// At least one could not be judged: somebody has to look at it. Never a zero.
    case notGradable
  }

  /// Why there is no mark.
  public struct Reason: Codable, Equatable, Sendable {
    /// Where it lies.
    public var cause: Cause
    /// One sentence for whoever grades.
    public var sentence: Localized
  }

  /// Where the reason for a missing mark lies.
  public enum Cause: String, Codable, Sendable {
    /// In what was handed in.
    case submission
    /// In the course or the machine.
    case course

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

  /// Who has to do what before there can be a mark, a sentence for each cause.
  var actions: [Localized] {
    var causes: [Cause] = []
    for reason in reasons where !causes.contains(reason.cause) { causes.append(reason.cause) }
    return causes.map(\.action)
  }

  /// The points, if there is a mark.
  public var points: Int? { status == .graded ? report.points : nil }
}

extension ExerciseReport {
  /// The points, unless it could not be judged.
  var givenPoints: Int? { outcome == .notGradable ? nil : points }

  /// Whether no file of it was handed in.
  var isMissing: Bool { outcome == .unfinished && explanation != nil }
}
