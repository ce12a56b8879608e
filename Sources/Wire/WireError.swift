/// What is wrong with bytes that should be a message.
package enum WireError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The bytes end in the middle of a value.
  case truncated(at: Int)
  /// A byte that names no kind of message or value.
  case unknownKind(UInt8, at: Int)
  /// A length that the rest of the bytes cannot hold.
  case lyingLength(at: Int)
  /// Text that is not UTF-8.
  case invalidText(at: Int)
  /// Bytes after the end of the message.
  case trailingBytes(at: Int)
  /// More than ``Frame/maximumValues``.
  case tooManyValues(at: Int)
  /// Lists inside lists beyond ``Frame/maximumDepth``.
  case tooDeep(at: Int)
  /// A frame longer than ``Frame/maximumLength``.
  case frameTooLong(Int)

  /// One sentence with the place.
  package var description: String {
    switch self {
    case .truncated(let at): "the message ends at byte \(at), in the middle of a value"
    case .unknownKind(let kind, let at): "byte \(at) of the message is \(kind), which names nothing"
    case .lyingLength(let at): "the length at byte \(at) is more than the message holds"
    case .invalidText(let at): "the text at byte \(at) is not UTF-8"
    case .trailingBytes(let at): "the message goes on after its end at byte \(at)"
    case .tooManyValues(let at):
      "the list at byte \(at) makes more than \(Frame.maximumValues) values"
    case .tooDeep(let at): "the lists at byte \(at) are nested too deep"
    case .frameTooLong(let length):
      "a message of \(length) bytes is longer than the limit of \(Frame.maximumLength)"
    }
  }
}
