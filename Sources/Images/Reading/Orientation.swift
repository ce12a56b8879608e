internal import CourseKit

/// How a camera was held: where the first row and the first column of the stored picture belong.
///
/// The numbers are Exif's (Exif 2.3, tag 0x0112).
enum Orientation: Int {
  case upright = 1
  case mirrored
  case upsideDown
  case upsideDownMirrored
  case transposed
  case quarterTurnClockwise
  case transposedOverTheOtherDiagonal
  case quarterTurnCounterclockwise

  /// Whether rows become columns.
  var turnsSides: Bool { rawValue >= 5 }

  /// The picture as the camera saw it, from the stored one.
  func upright(_ stored: Image) -> Image {
    guard self != .upright else { return stored }
    let (height, width, channels) = (stored.height, stored.width, stored.channels)
    // The stored pixel that comes first, and how far the next one is along a row and a column.
    let (first, alongRow, alongColumn) =
      switch self {
      case .upright: (0, 1, width)
      case .mirrored: (width - 1, -1, width)
      case .upsideDown: (height * width - 1, -1, -width)
      case .upsideDownMirrored: ((height - 1) * width, 1, -width)
      case .transposed: (0, width, 1)
      case .quarterTurnClockwise: ((height - 1) * width, -width, 1)
      case .transposedOverTheOtherDiagonal: (height * width - 1, -width, -1)
      case .quarterTurnCounterclockwise: (width - 1, width, -1)
      }
    let size = turnsSides ? (height: width, width: height) : (height: height, width: width)
    let bytes = [UInt8](unsafeUninitializedCapacity: stored.bytes.count) { buffer, filled in
      for row in 0..<size.height {
        for column in 0..<size.width {
          let pixel = first + row * alongColumn + column * alongRow
          for channel in 0..<channels {
            buffer[filled] = stored.bytes[pixel * channels + channel]
            filled += 1
          }
        }
      }
    }
    return Image(height: size.height, width: size.width, channels: channels, bytes: bytes)
  }
}
