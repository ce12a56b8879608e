/// The hash FNV-1a over 64 bits (Fowler, Noll and Vo): quick, and the same in every process.
///
/// It tells apart what changed by itself. It is no guard against people, who can make two contents
/// with one hash.
package struct FNV1a: Sendable {
  /// The hash of what was added so far.
  package private(set) var value: UInt64

  /// A hash of nothing yet.
  ///
  /// - Parameter start: another for a second hash that is independent of the first.
  package init(start: UInt64 = 0xCBF2_9CE4_8422_2325) { value = start }

  /// Adds one byte.
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds bytes in their order.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      for byte in buffer { add(byte) }
    }
    if isDone == nil { for byte in bytes { add(byte) } }
  }
}
