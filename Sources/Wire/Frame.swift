/// How a message travels: four bytes with its length, eight with the number of the question that it
/// asks or answers, and then its bytes.
///
/// Integers are little-endian, floats are their IEEE 754 bits. `docs/wire.md` is the schema.
package enum Frame {
  /// The longest message in bytes; longer ones are refused on both sides.
  package static let maximumLength = 64 << 20

  /// The deepest nesting of lists.
  package static let maximumDepth = 8

  /// The most values and texts in a message: an array of a million takes a hundred times the one
  /// byte that a value may take here, so the length alone bounds the memory badly.
  package static let maximumValues = 1 << 20

  /// The status with which a probe ends when its line is closed from outside: by the judge at the
  /// end, or by the learner's code too early.
  package static let lineClosedStatus: Int32 = 113

  /// What comes before a message.
  package struct Header: Equatable, Sendable {
    /// How many bytes it takes.
    package static let size = MemoryLayout<UInt32>.size + MemoryLayout<UInt64>.size

    /// The bytes of the message.
    package let length: Int
    /// The number of the question.
    ///
    /// An answer has that of its question, so that none can be written before it is asked. A
    /// message that has nothing to do with a question has 0.
    package let number: UInt64

    /// What ``size`` bytes say.
    ///
    /// - Throws: ``WireError/frameTooLong(_:)``, and ``WireError/truncated(at:)`` with fewer bytes.
    package init(_ bytes: [UInt8]) throws {
      guard bytes.count == Self.size else { throw WireError.truncated(at: bytes.count) }
      length = bytes[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
      number = bytes[4...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      guard length <= maximumLength else { throw WireError.frameTooLong(length) }
    }
  }

  /// A message with its header before it.
  ///
  /// - Parameter number: That of the question which it asks or answers.
  /// - Throws: ``WireError`` when it is beyond a limit, so that whatever is sent can be read.
  package static func encode(_ message: Message, number: UInt64) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt32(0))
    writer.write(number)
    try writer.write(message)
    let length = writer.bytes.count - Header.size
    guard length <= maximumLength else { throw WireError.frameTooLong(length) }
    for index in 0..<4 { writer.bytes[index] = UInt8(truncatingIfNeeded: length >> (8 * index)) }
    return writer.bytes
  }

  /// The message in the bytes after the header.
  ///
  /// - Throws: ``WireError`` when the bytes are not exactly one message.
  package static func decode(_ bytes: [UInt8]) throws -> Message {
    var reader = ByteReader(bytes)
    let message = try reader.readMessage()
    guard reader.position == bytes.count else {
      throw WireError.trailingBytes(at: reader.position)
    }
    return message
  }
}
