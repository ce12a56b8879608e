/// The message `Summary.Image`.
extension EncodedImage {
  private enum Field {
    static let height = 1
    static let width = 2
    static let channels = 3
    static let bytes = 4
  }

  func encode(to encoder: inout ProtobufEncoder) {
    if height != 0 { encoder.int64(Field.height, Int64(height)) }
    if width != 0 { encoder.int64(Field.width, Int64(width)) }
    if channels != 0 { encoder.int64(Field.channels, Int64(channels)) }
    if !bytes.isEmpty { encoder.bytes(Field.bytes, bytes) }
  }

  init(_ message: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
    var message = message
    self.init(bytes: [], height: 0, width: 0, channels: 0)
    var encoded = 0..<0
    while let (field, value) = try message.next() {
      switch (field, value) {
      // These are 32-bit numbers: of a longer one the lower bits count.
      case (Field.height, .varint(let number)): height = Int(Int32(truncatingIfNeeded: number))
      case (Field.width, .varint(let number)): width = Int(Int32(truncatingIfNeeded: number))
      case (Field.channels, .varint(let number)): channels = Int(Int32(truncatingIfNeeded: number))
      case (Field.bytes, .bytes(let range)): encoded = range
      default: break
      }
    }
    bytes = message.array(encoded)
  }
}
