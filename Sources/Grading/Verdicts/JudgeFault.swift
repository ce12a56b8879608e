/// Why the process that judges was gone before it had come to a verdict: facts, without sentences.
///
/// It is a fault of the course, whatever the learner's code has answered.
package enum JudgeFault: Codable, Equatable, Sendable {
  /// The system ended it with a signal; the words of the runtime, if it had any.
  case signal(Int, message: String?)
  /// It ended itself.
  case exited(code: Int)
  /// It showed no progress for so long that it was ended.
  case silent(seconds: Int)
  /// It said something that cannot be understood.
  case garbled

  // What has no label in Swift has a name in JSON.
  enum SignalCodingKeys: String, CodingKey {
    case _0 = "number"
    case message
  }
}
