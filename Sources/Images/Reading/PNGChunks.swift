/// The chunks of a PNG file, checked, before libpng sees any of them.
///
/// A PNG file is a signature and chunks of `length, name, content, checksum`; a capital first letter
/// marks the chunks without which there is no picture (PNG specification, section 5).
struct PNGChunks {
  /// Columns, from the header.
  let width: Int
  /// Rows, from the header.
  let height: Int
  /// Bits of each pixel, from the header.
  private let pixelBits: Int
  /// The bytes of compressed pixels in the file.
  let storedBytes: Int
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
    var header: ArraySlice<UInt8>?
    var storedBytes = 0
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
      if isFirst { header = file[position + 8..<end - 4] }
      if name == "IDAT" { storedBytes += length }
      if name.first?.isUppercase == true || name == "tRNS" { essentials += file[position..<end] }
      position = end
    }
    let fields = Array(header ?? [])
    width = Int(fields.bigEndian(at: 0))
    height = Int(fields.bigEndian(at: 4))
    pixelBits = Int(fields[8]) * (Self.samplesOfColourType[Int(fields[9])] ?? 1)
    self.storedBytes = storedBytes
    self.essentials = essentials
  }

  /// Whether there are more than `limit` pixels.
  func hasMorePixels(than limit: Int) -> Bool {
    let (pixels, isBeyondAll) = width.multipliedReportingOverflow(by: height)
    return isBeyondAll || pixels > limit
  }

  /// Whether the compressed pixels can be as many as the header announces: each row has a byte that
  /// names its filter, and the samples.
  var canHoldItsPixels: Bool {
    height * (1 + (width * pixelBits + 7) / 8) <= (storedBytes + 1) * Inflater.greatestRatio
  }

  /// Grey; red, green, blue; palette; grey and alpha; red, green, blue and alpha.
  private static let samplesOfColourType = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]

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
