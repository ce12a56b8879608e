internal import Foundation

/// Names what something was built from, so that it is built again when that changes.
///
/// FNV-1a over 64 bits, twice with different starts (Fowler, Noll and Vo). It guards against stale
/// builds, not against people: submissions never share a cache.
struct ContentHash {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x8422_2325_CBF2_9CE4

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  /// Adds a text and its end, so that "ab" + "c" differs from "a" + "bc".
  mutating func add(_ text: String) {
    add(text.utf8)
    add([0xFF])
  }

  mutating func add(contentsOf file: URL) throws {
    add(file.lastPathComponent)
    add(try Data(contentsOf: file))
    add([0xFF])
  }

  /// The hash as a number, for seeds.
  var number: UInt64 { first }

  var text: String { Self.hex(first) + Self.hex(second) }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
