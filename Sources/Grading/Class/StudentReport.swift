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
