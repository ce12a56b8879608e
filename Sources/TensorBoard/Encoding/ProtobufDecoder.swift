/// Reads fields in the protocol-buffer wire format from a range of a byte array.
///
/// Every length is held against the bytes that are there before anything is read or allocated.
struct ProtobufDecoder {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// The bytes are no protocol buffer; where that showed.
  struct Malformed: Error {
    var byte: Int
  }

  /// The value of a field, as far as the wire format tells.
  enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case fixed32(UInt32)
    case bytes(Range<Int>)
  }

  /// A decoder of some of the bytes; the range lies inside the array.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next field, or nil at the end.
  mutating func next() throws(Malformed) -> (field: Int, value: Value)? {
    guard position < end else { return nil }
    let start = position
    let key = try varint()
    let field = Int(key >> 3)
    guard field > 0, field < 1 << 29, let type = ProtobufEncoder.WireType(rawValue: UInt8(key & 7))
    else { throw Malformed(byte: start) }
    switch type {
    case .varint: return (field, .varint(try varint()))
    case .fixed64: return (field, .fixed64(try fixed()))
    case .fixed32: return (field, .fixed32(try fixed()))
    case .bytes:
      let length = try varint()
      guard length <= UInt64(end - position) else { throw Malformed(byte: start) }
      let range = position..<position + Int(length)
      position = range.upperBound
      return (field, .bytes(range))
    }
  }

  /// A text in the bytes.
  func string(_ range: Range<Int>) throws(Malformed) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw Malformed(byte: range.lowerBound)
    }
    return text
  }

  /// A copy of the bytes.
  func array(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// A packed list of numbers in the bytes.
  func doubles(_ range: Range<Int>) throws(Malformed) -> [Double] {
    guard range.count % 8 == 0 else { throw Malformed(byte: range.lowerBound) }
    return bytes.withUnsafeBytes { bytes in
      stride(from: range.lowerBound, to: range.upperBound, by: 8).map {
        Double(
          bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
        )
      }
    }
  }

  /// A message in the bytes.
  func message(_ range: Range<Int>) -> ProtobufDecoder { ProtobufDecoder(bytes, range) }

  /// The integer that fills the range, lowest byte first, or nil if it is not as long.
  func word<Word: FixedWidthInteger & BitwiseCopyable>(
    _ range: Range<Int>, as type: Word.Type
  ) -> Word? {
    guard range.count == MemoryLayout<Word>.size else { return nil }
    return bytes.withUnsafeBytes {
      Word(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Word.self))
    }
  }

  private mutating func fixed<Word: FixedWidthInteger & BitwiseCopyable>() throws(Malformed) -> Word
  {
    let size = MemoryLayout<Word>.size
    guard end - position >= size, let word = word(position..<position + size, as: Word.self) else {
      throw Malformed(byte: position)
    }
    position += size
    return word
  }

  private mutating func varint() throws(Malformed) -> UInt64 {
    let start = position
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard position < end else { break }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    throw Malformed(byte: start)
  }
}
