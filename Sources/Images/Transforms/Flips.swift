public import CourseKit

/// Swaps left and right.
public struct HorizontalFlip: ImageTransform {
  /// The probability that it is done.
  public let p: Double

  /// A flip that is done with probability `p`.
  public init(p: Double = 0.5) {
    self.p = p
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) { try checkProbability() }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    return TransformStep(output: shape) { source, target, _ in
      let count = shape.width * shape.channels
      for row in 0..<shape.height {
        reverse(source + row * count, shape.width, shape.channels, into: target + row * count)
      }
    }
  }
}

/// Swaps top and bottom.
public struct VerticalFlip: ImageTransform {
  /// The probability that it is done.
  public let p: Double

  /// A flip that is done with probability `p`.
  public init(p: Double = 0.5) {
    self.p = p
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) { try checkProbability() }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    return TransformStep(output: shape) { source, target, _ in
      let count = shape.width * shape.channels
      for row in 0..<shape.height {
        (target + row * count).update(
          from: source + (shape.height - 1 - row) * count, count: count)
      }
    }
  }
}

/// Writes the pixels of a row from the last to the first.
@inline(__always)
private func reverse(
  _ source: UnsafePointer<UInt8>, _ pixels: Int, _ channels: Int,
  into target: UnsafeMutablePointer<UInt8>
) {
  func copy(_ pixel: Int) {
    for channel in 0..<channels {
      target[pixel * channels + channel] = source[(pixels - 1 - pixel) * channels + channel]
    }
  }
  guard channels == 3, pixels > 2 else {
    for pixel in 0..<pixels { copy(pixel) }
    return
  }
  // Four bytes at a time, of which the next pixel writes over the fourth; at both ends, a fourth one
  // would be outside the row.
  copy(0)
  for pixel in 1..<pixels - 1 {
    let word = UnsafeRawPointer(source + 3 * (pixels - 1 - pixel)).loadUnaligned(as: UInt32.self)
    UnsafeMutableRawPointer(target + 3 * pixel).storeBytes(of: word, as: UInt32.self)
  }
  copy(pixels - 1)
}

extension Image {
  /// The picture with left and right swapped.
  public func flippedHorizontally() throws(TransformError) -> Image {
    try result(of: HorizontalFlip(p: 1), on: self)
  }

  /// The picture with top and bottom swapped.
  public func flippedVertically() throws(TransformError) -> Image {
    try result(of: VerticalFlip(p: 1), on: self)
  }
}
