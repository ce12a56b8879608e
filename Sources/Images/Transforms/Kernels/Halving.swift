/// Writes the mean of each 2 × 2 pixels, halves rounded up.
func halve(
  _ source: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, _ output: ImageShape
) {
  let channels = output.channels
  let (newRow, oldRow) = (output.width * channels, 2 * output.width * channels)
  for row in 0..<output.height {
    let upper = source + 2 * row * oldRow
    let (lower, target) = (upper + oldRow, target + row * newRow)
    if channels == 3 {
      halveColour(upper, lower, into: target, pixels: output.width)
    } else {
      halveRow(upper, lower, into: target, pixels: 0..<output.width, channels)
    }
  }
}

/// Two rows of any number of channels.
@inline(__always)
private func halveRow(
  _ upper: UnsafePointer<UInt8>, _ lower: UnsafePointer<UInt8>,
  into target: UnsafeMutablePointer<UInt8>, pixels: Range<Int>, _ channels: Int
) {
  for pixel in pixels {
    for channel in 0..<channels {
      let (left, right) = (2 * pixel * channels + channel, (2 * pixel + 1) * channels + channel)
      let sum =
        UInt32(upper[left]) &+ UInt32(upper[right]) &+ UInt32(lower[left]) &+ UInt32(lower[right])
      target[pixel * channels + channel] = UInt8(truncatingIfNeeded: (sum &+ 2) >> 2)
    }
  }
}

/// Two rows of three channels; six samples of each row are added in two words of four 16-bit numbers.
///
/// Of the eight bytes r g b R G B _ _ of a row, one word takes r b G _ and the other g R B _.
@inline(__always)
private func halveColour(
  _ upper: UnsafePointer<UInt8>, _ lower: UnsafePointer<UInt8>,
  into target: UnsafeMutablePointer<UInt8>, pixels: Int
) {
  let mask: UInt64 = 0x00FF_00FF_00FF_00FF
  let half: UInt64 = 0x0002_0002_0002_0002
  // The last pixel is apart: eight bytes would reach past it, and four bytes past its target.
  for pixel in 0..<pixels - 1 {
    let a = UInt64(
      littleEndian: UnsafeRawPointer(upper + 6 * pixel).loadUnaligned(as: UInt64.self))
    let b = UInt64(
      littleEndian: UnsafeRawPointer(lower + 6 * pixel).loadUnaligned(as: UInt64.self))
    let even = (a & mask) &+ (b & mask)
    let odd = (a >> 8 & mask) &+ (b >> 8 & mask)
    let redBlue = (even &+ odd >> 16 &+ half) >> 2
    let green = (odd &+ even >> 32 &+ half) >> 2
    let mean = redBlue & 0xFF | (green & 0xFF) << 8 | redBlue & 0xFF_0000
    UnsafeMutableRawPointer(target + 3 * pixel)
      .storeBytes(of: UInt32(truncatingIfNeeded: mean).littleEndian, as: UInt32.self)
  }
  halveRow(upper, lower, into: target, pixels: pixels - 1..<pixels, 3)
}
