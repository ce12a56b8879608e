/// The keyed hash HMAC-SHA256 (RFC 2104): who does not have the key can neither make nor foresee it.
package enum HMAC {
  /// The 32 bytes for a message under a key.
  package static func code(of message: some Sequence<UInt8>, key: [UInt8]) -> [UInt8] {
    var block = key.count > SHA256.blockSize ? SHA256.digest(of: key) : key
    block += Array(repeating: 0, count: SHA256.blockSize - block.count)
    var inner = SHA256()
    inner.add(block.map { $0 ^ 0x36 })
    inner.add(message)
    var outer = SHA256()
    outer.add(block.map { $0 ^ 0x5C })
    outer.add(inner.digest)
    return outer.digest
  }
}
