package import Foundation
internal import Presentation

extension ClassReport {
  /// `grades.json`: one object, its keys sorted; dates as ISO 8601.
  ///
  /// ```json
  /// { "format": "perceptron-class-report", "version": 3, "date": …, "key": …, "limits": {…},
  ///   "exercises": [{"id", "title", "maximumPoints", "meanPoints", "passed"}], "maximumPoints": …,
  ///   "students": [{"id", "page", "status", "reasons": [{"cause", "sentence"}], "report": {…}}],
  ///   "misconceptions": [{"exercise", "id", "sentence", "lesson", "students"}], "ignored": […],
  ///   "kernel": {"kernel", "libraryChoice", "reason", "passedOver", "isRight", "sentence"},
  ///   "protections": [{"id", "isActive", "sentence"}] }
  /// ```
  ///
  /// `status` is `graded` or `notGradable`; `report` is what `course check --json` prints.
  package func json() throws -> Data {
    try JSONCoding.encoder.encode(WordedClassReport(self)) + Data("\n".utf8)
  }
}
