/// How a probe ended before it had answered: facts, without sentences.
package enum Stop: Codable, Equatable, Sendable {
  /// It computed for longer than it may.
  case processorTime(seconds: Int)
  /// It waited for longer than it may.
  case wallTime(seconds: Double)
  /// It asked for more memory than it may.
  case memory(bytes: Int)
  /// It printed more than it may.
  case output(bytes: Int)
  /// It ended itself.
  case exited(code: Int)
  /// The system ended it with a signal; the runtime's words and the learner's line, if it gave them.
  case signal(Int, message: String?, place: String?)
  /// It closed the line or wrote something that is not an answer.
  ///
  /// The text is what came instead, if it was words; `isEarly` says that an answer came before its
  /// question.
  case garbled(String, isEarly: Bool = false)

  // What has no label in Swift has a name in JSON.
  enum SignalCodingKeys: String, CodingKey {
    case _0 = "number"
    case message, place
  }
  enum GarbledCodingKeys: String, CodingKey {
    case _0 = "text"
    case isEarly
  }
}
