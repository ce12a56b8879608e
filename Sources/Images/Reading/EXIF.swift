extension Orientation {
  /// The orientation that the content of an APP1 segment says, if it does.
  ///
  /// Exif is a TIFF file in a segment: the order of its bytes, where its first directory is, and there
  /// a count and entries of 12 bytes, `tag, type, count, value` (Exif 2.3, sections 4.5.4 and 4.6.2).
  /// Whatever is not as it should be counts as not said.
  init?(exif content: ArraySlice<UInt8>) {
    guard content.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = Array(content.dropFirst(6))
    let isBigEndian: Bool
    if tiff.starts(with: Array("MM\0*".utf8)) {
      isBigEndian = true
    } else if tiff.starts(with: Array("II*\0".utf8)) {
      isBigEndian = false
    } else {
      return nil
    }
    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset <= tiff.count - count else { return nil }
      let bytes = tiff[offset..<offset + count]
      return isBigEndian
        ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard
      let directory = number(at: 4, bytes: 4), let count = number(at: directory, bytes: 2)
    else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + 12 * index
      guard let tag = number(at: entry, bytes: 2), let type = number(at: entry + 2, bytes: 2)
      else { return nil }
      guard tag == 0x0112 else { continue }
      // A short number by the standard; some programs write a long one.
      guard
        let size = [3: 2, 4: 4][type], number(at: entry + 4, bytes: 4) == 1,
        let value = number(at: entry + 8, bytes: size)
      else { return nil }
      self.init(rawValue: value)
      return
    }
    return nil
  }
}
