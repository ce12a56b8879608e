public import CourseKit

/// Turns by a random angle around the middle, in a picture of the same size.
///
/// As OpenCV's `warpAffine` with linear interpolation. Positive angles turn counter-clockwise.
public struct Rotate: ImageTransform {
  /// What is seen where the picture was not.
  public enum Border: String, Codable, Sendable {
    /// The value `fill`.
    case constant
    /// The picture mirrored, its outermost pixels once: `dcb|abcd|cba`.
    case reflect101
  }

  /// Whether what it does is drawn: the angle is.
  public static var drawsParameters: Bool { true }

  /// The probability that it is done.
  public let p: Double
  /// The least and the greatest angle in degrees, from -360 to 360.
  public let limit: ClosedRange<Double>
  /// What is seen in the corners.
  public let border: Border
  /// The sample of every channel in the corners when the border is constant.
  public let fill: UInt8

  /// A turn by an angle from `limit`, each being as likely.
  public init(
    limit: ClosedRange<Double> = -90...90, border: Border = .constant, fill: UInt8 = 0,
    p: Double = 0.5
  ) {
    self.p = p
    self.limit = limit
    self.border = border
    self.fill = fill
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("limit", limit, in: -360...360)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    return TransformStep(output: shape) { source, target, generator in
      rotate(
        source, shape, by: Double.random(in: limit, using: &generator), border, fill,
        into: target)
    }
  }
}

extension Image {
  /// The picture turned by an angle in degrees, from -360 to 360; see ``Rotate``.
  public func rotated(
    by angle: Double, border: Rotate.Border = .constant, fill: UInt8 = 0
  ) throws(TransformError) -> Image {
    try result(of: Rotate(limit: angle...angle, border: border, fill: fill), on: self)
  }
}
