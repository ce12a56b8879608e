public import CourseKit

/// Makes every picture of one size, by linear interpolation between the four nearest pixels.
///
/// As OpenCV's `INTER_LINEAR`, to the byte: pixel centres lie at half numbers, weights are multiples
/// of 1/2048, and exactly half the size is the mean of 2 × 2 pixels. Like it, it takes no mean over
/// more than that: shrink by more than 2 and pixels are left out, unless `areaForDownscale` is true.
public struct Resize: SizedTransform {
  /// The probability that it is done.
  public let p: Double
  /// Rows of the result, from 1 to 4096.
  public let height: Int
  /// Columns of the result, from 1 to 4096.
  public let width: Int
  /// Whether shrinking takes the mean of all that a new pixel covers, as OpenCV's `INTER_AREA`.
  public let areaForDownscale: Bool

  /// A resizing to `height` × `width`.
  public init(height: Int, width: Int, areaForDownscale: Bool = false, p: Double = 1) {
    self.p = p
    self.height = height
    self.width = width
    self.areaForDownscale = areaForDownscale
    requireValid(self)
  }

  /// Reads the parameters; `areaForDownscale` may be missing.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    p = try container.decode(Double.self, forKey: .p)
    height = try container.decode(Int.self, forKey: .height)
    width = try container.decode(Int.self, forKey: .width)
    areaForDownscale =
      try container.decodeIfPresent(Bool.self, forKey: .areaForDownscale) ?? false
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    let output = try output(for: shape)
    let shrinks = output.height < shape.height || output.width < shape.width
    return resizing(shape, height: height, width: width, byArea: areaForDownscale && shrinks)
  }
}

extension Image {
  /// The picture in another size; see ``Resize``.
  public func resized(height: Int, width: Int) throws(TransformError) -> Image {
    try result(of: Resize(height: height, width: width), on: self)
  }
}
