public import CourseKit

/// Takes the colour away: `0.299 × red + 0.587 × green + 0.114 × blue`.
///
/// As OpenCV's `COLOR_RGB2GRAY`, to the byte. A picture of one channel stays as it is, or becomes
/// three equal channels when these are asked for.
public struct ToGray: ImageTransform {
  /// The probability that it is done.
  public let p: Double
  /// Channels of the result: 1, or 3 equal ones.
  public let numOutputChannels: Int

  /// A picture without colour in 3 equal channels, or in 1.
  public init(numOutputChannels: Int = 3, p: Double = 0.5) {
    self.p = p
    self.numOutputChannels = numOutputChannels
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    // 1 or 3: the range holds both, and a remainder tells 2.
    try check("numOutputChannels", Double(numOutputChannels), in: 1...3)
    if numOutputChannels == 2 {
      throw .parameter(transform: Self.name, name: "numOutputChannels", value: 2, allowed: 3...3)
    }
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    guard shape.channels == 3 || shape.channels == 1 else {
      throw .channels(transform: Self.name, expected: 3, picture: shape)
    }
    let copies = numOutputChannels
    let output = ImageShape(height: shape.height, width: shape.width, channels: copies)
    return TransformStep(output: output) { source, target, _ in
      for pixel in 0..<shape.pixelCount {
        let grey = shape.channels == 1 ? source[pixel] : luma(source + 3 * pixel)
        for copy in 0..<copies { target[pixel * copies + copy] = grey }
      }
    }
  }
}

/// The weights are in 32768ths, as OpenCV has them.
@inline(__always)
private func luma(_ pixel: UnsafePointer<UInt8>) -> UInt8 {
  let sum = 9798 &* UInt32(pixel[0]) &+ 19235 &* UInt32(pixel[1]) &+ 3735 &* UInt32(pixel[2])
  return UInt8(truncatingIfNeeded: (sum &+ 16384) >> 15)
}

extension Image {
  /// The picture without colour, in 1 or 3 equal channels.
  public func grey(channels: Int = 1) throws(TransformError) -> Image {
    try result(of: ToGray(numOutputChannels: channels), on: self)
  }
}
