/// The bytes of a file in order, inflated when the file is gzip, which its first two bytes tell.
struct ByteStream: ~Copyable {
  private let source: [UInt8]
  private var position = 0
  private var inflater: Inflater?

  init(_ source: [UInt8], path: String) throws {
    self.source = source
    inflater = source.starts(with: [0x1F, 0x8B]) ? try Inflater(source, path: path) : nil
  }

  /// The next `count` bytes, or fewer when the file ends before.
  mutating func read(_ count: Int) throws -> [UInt8] {
    if inflater != nil { return try inflater?.read(count) ?? [] }
    let end = position + min(count, source.count - position)
    defer { position = end }
    return Array(source[position..<end])
  }
}
