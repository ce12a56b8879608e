package import Wire

/// Code that is judged, seen from the judge: something that answers questions.
package protocol Subject {
  /// The answer to a question about an operation of the exercise.
  ///
  /// - Throws: ``SubjectError``, or whatever ended the line.
  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value
}

/// Why a question got no answer.
package enum SubjectError: Error, Equatable, Sendable {
  /// The code came across parts that are still to be written.
  case unfinished([String])
  /// The code threw an error, in its words.
  case threw(String)
  /// The process ended or the line broke before the answer.
  case gone
}
