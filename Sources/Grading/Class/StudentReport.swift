/// What came of one student.
package struct StudentReport: Codable, Equatable, Sendable {
  /// The name of the student's folder; names inside files do not count.
  package var id: String
  /// The student's page, seen from the class report.
  package var page: String
  /// The exercises as `course check` reports them.
  package var report: Report

  /// Whether there is a mark.
  package enum Status: String, Codable, Sendable {
    /// All exercises were judged, right or wrong.
    case graded
    /// At least one could not be judged: somebody has to look at it. Never a zero.
    case notGradable
  }

  /// Where the reason for a missing mark lies.
  package enum Cause: String, Codable, Sendable {
    /// In what was handed in.
    case submission
    /// In the course or the machine.
    case course
  }

  /// Whether there is a mark.
  package var status: Status { report.hasFaults ? .notGradable : .graded }

  /// Whether something of the course or the machine kept the student from a mark.
  var isHeldUpByCourse: Bool { report.exercises.contains { $0.causeOfMissingMark == .course } }

  /// The points, if there is a mark.
  package var points: Int? { status == .graded ? report.points : nil }
}

extension ExerciseReport {
  /// The points, unless it could not be judged.
  var givenPoints: Int? { outcome == .notGradable ? nil : points }

  /// Whether no file of it was handed in.
  var isMissing: Bool {
    if case .notHandedIn = obstacle { true } else { false }
  }

  /// Why it could not be judged, if it could not.
  var causeOfMissingMark: StudentReport.Cause? {
    guard outcome == .notGradable else { return nil }
    if case .refused = obstacle { return .submission }
    return .course
  }
}
