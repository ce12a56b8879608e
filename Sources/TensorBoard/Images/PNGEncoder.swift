/// Writes pixels as a PNG file, without compressing them.
///
/// Written by hand so that event files need no C library: whoever imports this module, a learner
/// too, needs nothing more. The pictures of a training are small; one that is not can be encoded
/// elsewhere and added as an `EncodedImage`.
enum PNGEncoder {
  /// A PNG file of 8-bit RGB or RGBA.
  static func encode(_ pixels: ImagePixels) -> EncodedImage {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    var header = bigEndian(UInt32(pixels.width)) + bigEndian(UInt32(pixels.height))
    // Eight bits, RGB (2) or RGBA (6), and the only compression, filters and order of lines.
    header += [8, pixels.channels == 4 ? 6 : 2, 0, 0, 0]
    append("IHDR", header, to: &file)
    append("IDAT", stored(lines(pixels)), to: &file)
    append("IEND", [], to: &file)
    return EncodedImage(
      bytes: file, height: pixels.height, width: pixels.width, channels: pixels.channels)
  }

  /// Each row behind a byte that says that it is not filtered.
  private static func lines(_ pixels: ImagePixels) -> [UInt8] {
    let size = pixels.width * pixels.channels
    var lines: [UInt8] = []
    lines.reserveCapacity(pixels.height * (size + 1))
    for row in 0..<pixels.height {
      lines.append(0)
      lines += pixels.bytes[row * size..<(row + 1) * size]
    }
    return lines
  }

  /// A zlib stream (RFC 1950) of stored blocks (RFC 1951, section 3.2.4).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    let blockSize = 0xFFFF
    var stream: [UInt8] = [0x78, 0x01]
    stream.reserveCapacity(data.count + data.count / blockSize * 5 + 16)
    var start = 0
    repeat {
      let end = min(start + blockSize, data.count)
      let length = UInt16(end - start)
      stream.append(end == data.count ? 1 : 0)
      for word in [length, ~length] { stream += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      stream += data[start..<end]
      start = end
    } while start < data.count
    return stream + bigEndian(adler32(data))
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let start = file.count
    file += type.utf8
    file += data
    file += bigEndian(crc32(file[start...]))
  }

  private static func bigEndian(_ word: UInt32) -> [UInt8] {
    withUnsafeBytes(of: word.bigEndian) { Array($0) }
  }

  /// RFC 1950, section 8.2.
  static func adler32(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    // That many bytes cannot overflow the sums.
    for start in stride(from: 0, to: data.count, by: 5552) {
      for byte in data[start..<min(start + 5552, data.count)] {
        a += UInt32(byte)
        b += a
      }
      a %= 65521
      b %= 65521
    }
    return b << 16 | a
  }

  /// The checksum of PNG's chunks, with the reversed polynomial 0xEDB88320.
  static func crc32(_ data: ArraySlice<UInt8>) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in data { crc = (crc >> 8) ^ table[Int((crc ^ UInt32(byte)) & 0xFF)] }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}
