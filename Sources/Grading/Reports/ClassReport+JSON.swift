public import Foundation

extension ClassReport {
  /// `grades.json`: one object, its keys sorted; dates as ISO 8601.
  ///
  /// ```json
  /// { "format": "perceptron-class-report", "version": 1, "date": …, "seed": …, "limits": {…},
  ///   "exercises": [{"id", "title", "maximumPoints", "meanPoints", "passed"}], "maximumPoints": …,
  ///   "students": [{"id", "page", "status", "reasons": [{"cause", "sentence"}], "report": {…}}],
  ///   "misconceptions": [{"exercise", "id", "sentence", "lesson", "students"}], "ignored": […],
  ///   "protections": [{"id", "isActive", "sentence"}] }
  /// ```
  ///
  /// `status` is `graded` or `notGradable`; `report` is what `course check --json` prints.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    // A learner's training may give a loss that JSON has no number for; it must not cost the class
    // its report.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
