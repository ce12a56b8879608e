/// Writes fields in the protocol-buffer wire format at the end of a byte array.
///
/// Written by hand: events need few fields, for which swift-protobuf would bring generated sources
/// and about a minute of building.
///
/// The caller decides which fields to leave out; protocol buffers (version 3) leave out those with
/// the default value, except in a `oneof`.
struct ProtobufEncoder {
  /// What has been written.
  var bytes: [UInt8] = []

  /// How a value is stored; the low three bits of a key.
  enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  mutating func int64(_ field: Int, _ value: Int64) {
    key(field, .varint)
    varint(UInt64(bitPattern: value))
  }

  mutating func double(_ field: Int, _ value: Double) {
    key(field, .fixed64)
    littleEndian(value.bitPattern)
  }

  mutating func float(_ field: Int, _ value: Float) {
    key(field, .fixed32)
    littleEndian(value.bitPattern)
  }

  mutating func string(_ field: Int, _ value: String) {
    key(field, .bytes)
    varint(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func bytes(_ field: Int, _ value: [UInt8]) {
    key(field, .bytes)
    varint(UInt64(value.count))
    bytes += value
  }

  /// A list of numbers; an empty one is left out.
  mutating func packed(_ field: Int, _ values: [Double]) {
    guard !values.isEmpty else { return }
    key(field, .bytes)
    varint(UInt64(values.count * 8))
    for value in values { littleEndian(value.bitPattern) }
  }

  /// A message in a message.
  ///
  /// Its length, unknown before it is written, gets the one byte that it nearly always needs; a
  /// longer message is moved up to make room for more.
  mutating func message(_ field: Int, _ body: (inout ProtobufEncoder) -> Void) {
    key(field, .bytes)
    let start = bytes.count
    bytes.append(0)
    body(&self)
    var length = UInt64(bytes.count - start - 1)
    guard length >= 0x80 else {
      bytes[start] = UInt8(length)
      return
    }
    var prefix: [UInt8] = []
    while length >= 0x80 {
      prefix.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    prefix.append(UInt8(length))
    bytes.replaceSubrange(start...start, with: prefix)
  }

  /// An integer with its lowest byte first.
  mutating func littleEndian<Word: FixedWidthInteger & Sendable>(_ value: Word) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func key(_ field: Int, _ type: WireType) {
    varint(UInt64(field) << 3 | UInt64(type.rawValue))
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
