/// The cyclic redundancy check that event files use: CRC-32C, the polynomial of Castagnoli.
///
/// Eight bytes a round through eight tables ("slicing by eight", Kounavis and Berry, 2005): no
/// special instruction, the same result on every processor. The polynomial is 0x1EDC6F41, here
/// with its bits reversed, as RFC 3720 defines it.
enum CRC32C {
  /// Eight tables of 256 words; table k is what a byte becomes after k more zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
      tables[byte] = crc
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = (before >> 8) ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of some of the bytes; the range lies inside the array.
  static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer { tables in
        checksum(UnsafeRawBufferPointer(rebasing: bytes[range]), tables)
      }
    }
  }

  private static func checksum(
    _ bytes: UnsafeRawBufferPointer, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var crc = ~UInt32(0)
    var position = 0
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let mixed = word ^ UInt64(crc)
      crc = 0
      for k in 0..<8 { crc ^= tables[(7 - k) * 256 + Int((mixed >> (8 * k)) & 0xFF)] }
      position += 8
    }
    while position < bytes.count {
      crc = (crc >> 8) ^ tables[Int((crc ^ UInt32(bytes[position])) & 0xFF)]
      position += 1
    }
    return ~crc
  }

  /// The checksum as a record stores it: rotated and shifted by a constant, so that a checksum of
  /// data that holds checksums is no special case.
  static func masked(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let crc = checksum(bytes, range)
    return ((crc >> 15) | (crc << 17)) &+ 0xA282_EAD8
  }
}
