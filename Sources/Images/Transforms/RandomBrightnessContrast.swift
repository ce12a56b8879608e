public import CourseKit

/// Multiplies the samples by a random contrast and adds a random brightness to them.
///
/// A sample v becomes `v × (1 + contrast) + 255 × brightness`, kept inside 0…255 and cut to a whole
/// number, as in Albumentations.
public struct RandomBrightnessContrast: ImageTransform {
  /// Whether what it does is drawn: both numbers are.
  public static var drawsParameters: Bool { true }

  /// The probability that it is done.
  public let p: Double
  /// The least and the greatest brightness to add, where 1 is white; from -1 to 1.
  public let brightnessLimit: ClosedRange<Double>
  /// The least and the greatest contrast to add to 1; from -1 to 10.
  public let contrastLimit: ClosedRange<Double>

  /// A change in which each brightness and each contrast of a range is as likely.
  public init(
    brightnessLimit: ClosedRange<Double> = -0.2...0.2,
    contrastLimit: ClosedRange<Double> = -0.2...0.2, p: Double = 0.5
  ) {
    self.p = p
    self.brightnessLimit = brightnessLimit
    self.contrastLimit = contrastLimit
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("brightnessLimit", brightnessLimit, in: -1...1)
    try check("contrastLimit", contrastLimit, in: -1...10)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    return TransformStep(output: shape) { source, target, generator in
      let brightness = Double.random(in: brightnessLimit, using: &generator)
      let contrast = Double.random(in: contrastLimit, using: &generator)
      let (factor, sum) = (Float(1 + contrast), Float(255 * brightness))
      for index in 0..<shape.count {
        let value = Float(source[index]) * factor + sum
        target[index] = UInt8(truncatingIfNeeded: Int32(min(max(value, 0), 255)))
      }
    }
  }
}

extension Image {
  /// The picture with a brightness from -1 to 1 and a contrast from -1 to 10 added; see
  /// ``RandomBrightnessContrast``.
  public func adjusted(brightness: Double = 0, contrast: Double = 0) throws(TransformError) -> Image
  {
    try result(
      of: RandomBrightnessContrast(
        brightnessLimit: brightness...brightness, contrastLimit: contrast...contrast), on: self)
  }
}
