import Testing

@testable import TensorBoard

@Suite("CRC-32C")
struct CRC32CTests {
  /// The first four are the examples of RFC 3720, appendix B.4; the fifth is the usual check value.
  static let vectors: [([UInt8], UInt32)] = [
    (Array(repeating: 0, count: 32), 0x8A91_36AA),
    (Array(repeating: 0xFF, count: 32), 0x62A8_AB43),
    (Array(0..<32), 0x46DD_794E),
    (Array((0..<32).reversed()), 0x113F_DB5C),
    (Array("123456789".utf8), 0xE306_9283),
    ([], 0),
    (Array("a".utf8), 0xC1D0_4330),
  ]

  @Test(arguments: vectors)
  func knownValues(bytes: [UInt8], checksum: UInt32) {
    #expect(CRC32C.checksum(bytes, 0..<bytes.count) == checksum)
  }

  @Test func aRangeIsAsItsOwnArray() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 * 37) }
    for start in 0..<20 {
      for end in start..<bytes.count {
        #expect(
          CRC32C.checksum(bytes, start..<end) == oneBitAtATime(Array(bytes[start..<end])))
      }
    }
  }

  /// The definition: one step of the shift register for each bit.
  private func oneBitAtATime(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
    }
    return ~crc
  }
}
