/// How a message travels: four bytes with its length, little-endian, and then its bytes.
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

  /// The length that the first four bytes announce.
  ///
  /// - Throws: ``WireError/frameTooLong(_:)``.
  package static func length(of header: some Collection<UInt8>) throws -> Int {
    let length = header.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= maximumLength else { throw WireError.frameTooLong(length) }
    return length
  }

  /// A message with its length before it.
  ///
  /// - Throws: ``WireError`` when it is beyond a limit, so that whatever is sent can be read.
  package static func encode(_ message: Message) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt32(0))
    try writer.write(message)
    let length = writer.bytes.count - 4
    guard length <= maximumLength else { throw WireError.frameTooLong(length) }
    for index in 0..<4 { writer.bytes[index] = UInt8(truncatingIfNeeded: length >> (8 * index)) }
    return writer.bytes
  }

  /// The message in the bytes after the length.
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
