/// The chunks of a PNG file, checked, before libpng sees any of them.
///
/// A PNG file is a signature and chunks of `length, name, content, checksum`; a capital first letter
/// marks the chunks without which there is no picture (PNG specification, section 5).
struct PNGChunks {
  /// Columns, from the header.
  let width: Int
  /// Rows, from the header.
  let height: Int
  /// The same file with only what the samples depend on: the critical chunks and `tRNS`.
  ///
  /// Texts, times and colour profiles stay out. Samples are read as they are stored, and a hostile
  /// profile meets no parser.
  let essentials: [UInt8]

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Walks the file from the signature to `IEND`; what follows that is not looked at.
  ///
  /// - Throws: ``DataError`` when it is no PNG file, ends early or fails a checksum.
  init(_ file: [UInt8], path: String) throws {
    guard file.starts(with: Self.signature) else {
      let isStart = !file.isEmpty && Self.signature.starts(with: file)
      throw DataError(path: path, isStart ? .truncatedPNG(byteCount: file.count) : .notPNG)
    }
    var essentials = Self.signature
    essentials.reserveCapacity(file.count)
    var header: (width: Int, height: Int)?
    var position = Self.signature.count
    var name = ""
    while name != "IEND" {
      guard file.count - position >= 12 else {
        throw DataError(path: path, .truncatedPNG(byteCount: file.count))
      }
      let length = Int(file.bigEndian(at: position))
      let letters = file[position + 4..<position + 8]
      guard letters.allSatisfy(Self.isLetter) else {
        throw DataError(path: path, .damagedChunk(name: "?", offset: position))
      }
      name = String(decoding: letters, as: UTF8.self)
      guard length <= file.count - position - 12 else {
        throw DataError(path: path, .truncatedPNG(byteCount: file.count))
      }
      let end = position + 12 + length
      let isFirst = header == nil
      guard
        checksum(of: file[position + 4..<end - 4]) == file.bigEndian(at: end - 4),
        isFirst == (name == "IHDR"), !isFirst || length == 13
      else { throw DataError(path: path, .damagedChunk(name: name, offset: position)) }
      if isFirst {
        header = (Int(file.bigEndian(at: position + 8)), Int(file.bigEndian(at: position + 12)))
      }
      if name.first?.isUppercase == true || name == "tRNS" { essentials += file[position..<end] }
      position = end
    }
    width = header?.width ?? 0
    height = header?.height ?? 0
    self.essentials = essentials
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension [UInt8] {
  /// The four bytes from `offset` on as a number, the greatest first.
  func bigEndian(at offset: Int) -> UInt32 {
    self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
