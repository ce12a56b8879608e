public import CourseKit

/// Makes every picture of one size, by linear interpolation between the four nearest pixels.
///
/// As OpenCV's `INTER_LINEAR`, to the byte: pixel centres lie at half numbers, weights are multiples
/// of 1/2048, and exactly half the size is the mean of 2 × 2 pixels. Like it, it takes no mean over
/// more than that: shrink by more than 2 and pixels are left out.
public struct Resize: SizedTransform {
  /// The probability that it is done.
  public let p: Double
  /// Rows of the result, from 1 to 4096.
  public let height: Int
  /// Columns of the result, from 1 to 4096.
  public let width: Int

  /// A resizing to `height` × `width`.
  public init(height: Int, width: Int, p: Double = 1) {
    self.p = p
    self.height = height
    self.width = width
    requireValid(self)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    let output = try output(for: shape)
    if output == shape {
      return TransformStep(output: output) { source, target, _ in
        target.update(from: source, count: shape.count)
      }
    }
    if shape.height == 2 * height && shape.width == 2 * width {
      return TransformStep(output: output) { source, target, _ in
        halve(source, into: target, output)
      }
    }
    let rows = BilinearAxis(from: shape.height, to: height, stride: 1, weighsEdge: true)
    let columns = BilinearAxis(
      from: shape.width, to: width, stride: shape.channels, weighsEdge: false)
    return TransformStep(output: output) { source, target, _ in
      interpolate(source, shape, into: target, rows: rows, columns: columns)
    }
  }
}

extension Image {
  /// The picture in another size; see ``Resize``.
  public func resized(height: Int, width: Int) throws(TransformError) -> Image {
    try result(of: Resize(height: height, width: width), on: self)
  }
}
