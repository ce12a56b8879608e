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

/// Two rows of three channels, two new pixels at a time.
///
/// Six samples of each row are added in two words of four 16-bit numbers: of the eight bytes
/// r g b R G B _ _ of a row, one word takes r b G _ and the other g R B _.
@inline(__always)
private func halveColour(
  _ upper: UnsafePointer<UInt8>, _ lower: UnsafePointer<UInt8>,
  into target: UnsafeMutablePointer<UInt8>, pixels: Int
) {
  let mask = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
  let half = SIMD2<UInt64>(repeating: 0x0002_0002_0002_0002)
  // The last pixels are apart: eight bytes would reach past them, and four bytes past their target.
  let whole = max(0, pixels - 1) & ~1
  for pixel in stride(from: 0, to: whole, by: 2) {
    let (a, b) = (twoPixels(upper + 6 * pixel), twoPixels(lower + 6 * pixel))
    let even = (a & mask) &+ (b & mask)
    let odd = (a &>> 8 & mask) &+ (b &>> 8 & mask)
    let redBlue = (even &+ odd &>> 16 &+ half) &>> 2
    let green = (odd &+ even &>> 32 &+ half) &>> 2
    let means = redBlue & 0xFF | (green & 0xFF) &<< 8 | redBlue & 0xFF_0000
    store(means[0], to: target + 3 * pixel)
    store(means[1], to: target + 3 * pixel + 3)
  }
  halveRow(upper, lower, into: target, pixels: whole..<pixels, 3)
}

/// The eight bytes from a place on, and those six further.
@inline(__always)
private func twoPixels(_ place: UnsafePointer<UInt8>) -> SIMD2<UInt64> {
  let place = UnsafeRawPointer(place)
  return SIMD2(
    UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)),
    UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 6, as: UInt64.self)))
}

/// Writes a pixel of three bytes, and a fourth that the next one overwrites.
@inline(__always)
private func store(_ pixel: UInt64, to target: UnsafeMutablePointer<UInt8>) {
  UnsafeMutableRawPointer(target)
    .storeBytes(of: UInt32(truncatingIfNeeded: pixel).littleEndian, as: UInt32.self)
}
