internal import Files
internal import Foundation

/// Names what something was built from, so that it is built again when that changes.
///
/// FNV-1a twice, with different starts. It guards against stale builds, not against people:
/// submissions never share a cache.
struct ContentHash {
  private var first = FNV1a()
  private var second = FNV1a(start: 0x8422_2325_CBF2_9CE4)

  mutating func add(_ bytes: some Sequence<UInt8>) {
    first.add(bytes)
    second.add(bytes)
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
  var number: UInt64 { first.value }

  var text: String { Self.hex(first.value) + Self.hex(second.value) }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
