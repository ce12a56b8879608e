/// Writes `sample * scale + offset`, one plane for each channel after the other.
func writePlanes(
  _ source: UnsafePointer<UInt8>, _ shape: ImageShape, scales: [Float], offsets: [Float],
  into target: UnsafeMutablePointer<Float>
) {
  let pixels = shape.pixelCount
  switch shape.channels {
  case 1:
    // The compiler makes vector instructions of it: twice as fast as a table of the 256 numbers.
    let (scale, offset) = (scales[0], offsets[0])
    for pixel in 0..<pixels { target[pixel] = Float(source[pixel]) * scale + offset }
  case 3:
    let done = writeFourPixels(source, pixels, scales, offsets, into: target)
    writePixels(source, done..<pixels, of: pixels, scales, offsets, into: target)
  default:
    writePixels(source, 0..<pixels, of: pixels, scales, offsets, into: target)
  }
}

/// Any number of channels.
private func writePixels(
  _ source: UnsafePointer<UInt8>, _ range: Range<Int>, of pixels: Int, _ scales: [Float],
  _ offsets: [Float], into target: UnsafeMutablePointer<Float>
) {
  let channels = scales.count
  for channel in 0..<channels {
    let (scale, offset, plane) = (scales[channel], offsets[channel], target + channel * pixels)
    for pixel in range {
      plane[pixel] = Float(source[pixel * channels + channel]) * scale + offset
    }
  }
}

/// Three channels, four pixels at a time; says how many pixels are written, all but a few.
private func writeFourPixels(
  _ source: UnsafePointer<UInt8>, _ pixels: Int, _ scales: [Float], _ offsets: [Float],
  into target: UnsafeMutablePointer<Float>
) -> Int {
  let (red, green, blue) = (target, target + pixels, target + 2 * pixels)
  let scale = (scales[0], scales[1], scales[2])
  let offset = (offsets[0], offsets[1], offsets[2])
  var pixel = 0
  // A pixel is read as four bytes, so that another pixel has to follow the last of the four.
  while pixel + 5 <= pixels {
    let start = UnsafeRawPointer(source + 3 * pixel)
    let words = SIMD4<UInt32>(
      UInt32(littleEndian: start.loadUnaligned(as: UInt32.self)),
      UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 3, as: UInt32.self)),
      UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 6, as: UInt32.self)),
      UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 9, as: UInt32.self)))
    store(floats(words) * scale.0 + offset.0, at: red + pixel)
    store(floats(words &>> 8) * scale.1 + offset.1, at: green + pixel)
    store(floats(words &>> 16) * scale.2 + offset.2, at: blue + pixel)
    pixel += 4
  }
  return pixel
}

/// The low byte of each word as a number.
@inline(__always)
private func floats(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
  // The bits of 2²³ + n are those of 2²³ with n in the lowest ones.
  unsafeBitCast(words & 0xFF | 0x4B00_0000, to: SIMD4<Float>.self) - 0x1p23
}

@inline(__always)
private func store(_ numbers: SIMD4<Float>, at target: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(target).storeBytes(of: numbers, as: SIMD4<Float>.self)
}
