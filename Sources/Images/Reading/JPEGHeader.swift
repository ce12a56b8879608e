/// What stands before the first scan of a JPEG file, before libjpeg-turbo sees any of it.
///
/// A JPEG file is `FF D8` and segments of `FF, marker, length, content`, up to the first scan, whose
/// compressed blocks follow (ITU-T T.81, section B.1).
struct JPEGHeader {
  /// Size and components of the picture.
  let frame: JPEGFrame
  /// How to turn the picture.
  let orientation: Orientation
  /// The bytes from the first scan on.
  let scanBytes: Int

  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// Walks the file up to its first scan.
  ///
  /// - Throws: ``DataError`` when it is no JPEG file, ends early, or is of a kind that is not read.
  init(_ file: [UInt8], path: String) throws {
    guard file.starts(with: Self.signature) else {
      let isStart = !file.isEmpty && Self.signature.starts(with: file)
      throw DataError(path: path, isStart ? .truncatedJPEG(byteCount: file.count) : .notJPEG)
    }
    var frame: JPEGFrame?
    var orientation: Orientation?
    var position = 2
    while true {
      let start = position
      let damage = DataError(path: path, .damagedSegment(offset: start))
      guard file.count - start >= 4 else {
        throw DataError(path: path, .truncatedJPEG(byteCount: file.count))
      }
      guard file[start] == 0xFF else { throw damage }
      let marker = file[start + 1]
      // Any number of FF may stand before a marker.
      if marker == 0xFF {
        position += 1
        continue
      }
      guard !Self.isAlone(marker) else { throw damage }
      let length = Int(file.bigEndian16(at: start + 2))
      guard length >= 2 else { throw damage }
      guard length <= file.count - start - 2 else {
        throw DataError(path: path, .truncatedJPEG(byteCount: file.count))
      }
      position += 2 + length
      let content = file[start + 4..<position]
      if marker == Marker.scan { break }
      if marker == Marker.exif, orientation == nil { orientation = Orientation(exif: content) }
      if Marker.frames.contains(marker), !Marker.otherThanFrames.contains(marker) {
        guard Marker.readFrames.contains(marker), content.first == 8 else {
          throw DataError(path: path, .jpegOfAnotherKind(marker: marker))
        }
        guard
          frame == nil,
          let found = JPEGFrame(content, isProgressive: marker == Marker.progressiveFrame)
        else { throw damage }
        frame = found
      }
    }
    guard let frame else { throw DataError(path: path, .damagedSegment(offset: position)) }
    self.frame = frame
    self.orientation = orientation ?? .upright
    scanBytes = file.count - position
  }

  /// The markers that matter here (T.81, table B.1).
  private enum Marker {
    static let frames: ClosedRange<UInt8> = 0xC0...0xCF
    /// Huffman tables, one reserved, and arithmetic conditioning.
    static let otherThanFrames: [UInt8] = [0xC4, 0xC8, 0xCC]
    /// Baseline, extended, and progressive, all with Huffman codes.
    static let readFrames: ClosedRange<UInt8> = 0xC0...0xC2
    static let progressiveFrame: UInt8 = 0xC2
    static let scan: UInt8 = 0xDA
    static let exif: UInt8 = 0xE1
  }

  /// Markers without a segment: stuffing, one reserved, restarts, and the start and end of a picture.
  private static func isAlone(_ marker: UInt8) -> Bool {
    marker <= 1 || (0xD0...0xD9).contains(marker)
  }
}
