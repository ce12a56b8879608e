import Files
import Testing

struct FNV1aTests {
  /// Of the authors' own list.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func publishedValues(text: String, value: UInt64) {
    var hash = FNV1a()
    hash.add(text.utf8)
    #expect(hash.value == value)
  }

  @Test func bytesCountWhateverHoldsThem() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var (whole, single, lazy) = (FNV1a(), FNV1a(), FNV1a())
    whole.add(bytes)
    for byte in bytes { single.add(byte) }
    lazy.add((0..<1000).lazy.map { UInt8(truncatingIfNeeded: $0 &* 7) })
    #expect(whole.value == single.value)
    #expect(whole.value == lazy.value)
    var other = FNV1a(start: 1)
    other.add(bytes)
    #expect(other.value != whole.value)
  }
}
