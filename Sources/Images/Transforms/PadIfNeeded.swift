internal import CourseKit

/// Adds a border of one value where a picture is smaller than `minHeight` × `minWidth`.
///
/// The picture stays in the middle; when what is missing is odd, one more row or column is added
/// below and on the right. As Albumentations' `PadIfNeeded` with a constant border.
public struct PadIfNeeded: ImageTransform {
  /// The probability that it is done.
  public let p: Double
  /// The least rows of the result, from 1 to 4096.
  public let minHeight: Int
  /// The least columns of the result, from 1 to 4096.
  public let minWidth: Int
  /// The sample of every channel in the border.
  public let fill: UInt8

  /// A border around what is smaller than `minHeight` × `minWidth`.
  public init(minHeight: Int, minWidth: Int, fill: UInt8 = 0, p: Double = 1) {
    self.p = p
    self.minHeight = minHeight
    self.minWidth = minWidth
    self.fill = fill
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("minHeight", Double(minHeight), in: 1...Double(largestSide))
    try check("minWidth", Double(minWidth), in: 1...Double(largestSide))
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    let output = ImageShape(
      height: max(minHeight, shape.height), width: max(minWidth, shape.width),
      channels: shape.channels)
    let top = (output.height - shape.height) / 2
    let left = (output.width - shape.width) / 2
    let fill = fill
    return TransformStep(output: output) { source, target, _ in
      target.update(repeating: fill, count: output.count)
      let count = shape.width * shape.channels
      for row in 0..<shape.height {
        let place = ((top + row) * output.width + left) * shape.channels
        (target + place).update(from: source + row * count, count: count)
      }
    }
  }
}
