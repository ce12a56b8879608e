/// What one side says to the other; a frame holds one message.
///
/// The judge sends only `question`; the probe sends `ready` once and then one `answer`, `failure`
/// or `unknownOperation` for each question, with the number of the question.
package enum Message: Equatable, Sendable {
  /// The operation by which a probe forgets all that it was asked, as if it had been started anew; for
  /// right solutions alone, whom one trusts to forget.
  package static let restart = "restart"

  /// The probe has started and speaks this version.
  case ready(version: UInt8)
  /// What is asked: the name of an operation of the exercise and its arguments.
  case question(operation: String, arguments: [Value])
  /// What the learner's code gave, and the unfinished parts that it came across.
  case answer(Value, unfinished: [String])
  /// The learner's code threw an error.
  case failure(String)
  /// The adapter has no such operation, or other arguments were expected: a fault of the course.
  case unknownOperation(String)

  /// The version that this code speaks.
  package static let version: UInt8 = 3
}
