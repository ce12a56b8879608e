/// The framing of an event file, which is TensorFlow's TFRecord.
///
/// A record is: the length of its data in 8 bytes, the masked CRC-32C of these 8 bytes in 4, the
/// data, the masked CRC-32C of the data in 4; all numbers with the lowest byte first.
package enum RecordFormat {
  static let headerSize = 12
  static let footerSize = 4

  /// Adds a record whose data the body writes.
  static func append(
    to encoder: inout ProtobufEncoder, _ body: (inout ProtobufEncoder) -> Void
  ) {
    let start = encoder.bytes.count
    // Twelve bytes to be overwritten when the length is known.
    encoder.littleEndian(UInt64(0))
    encoder.littleEndian(UInt32(0))
    let dataStart = start + headerSize
    body(&encoder)
    let dataEnd = encoder.bytes.count
    store(UInt64(dataEnd - dataStart), in: &encoder.bytes, at: start)
    store(CRC32C.masked(encoder.bytes, start..<start + 8), in: &encoder.bytes, at: start + 8)
    encoder.littleEndian(CRC32C.masked(encoder.bytes, dataStart..<dataEnd))
  }

  /// A record that holds some data.
  package static func record(of data: [UInt8]) -> [UInt8] {
    var encoder = ProtobufEncoder()
    append(to: &encoder) { $0.bytes += data }
    return encoder.bytes
  }

  private static func store<Word: FixedWidthInteger>(
    _ value: Word, in bytes: inout [UInt8], at position: Int
  ) {
    for index in 0..<Word.bitWidth / 8 {
      bytes[position + index] = UInt8(truncatingIfNeeded: value >> Word(8 * index))
    }
  }
}
