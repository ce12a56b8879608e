internal import CourseKit

/// Adds normal noise to every sample; Albumentations calls it `GaussNoise`.
///
/// The deviation and the mean are drawn once for a picture. Sums are rounded to the nearest byte.
public struct GaussianNoise: ImageTransform {
  /// Whether what it does is drawn: the noise is.
  public static var drawsParameters: Bool { true }

  /// The probability that it is done.
  public let p: Double
  /// The least and the greatest deviation, where 1 is white; from 0 to 1.
  public let stdRange: ClosedRange<Double>
  /// The least and the greatest mean, where 1 is white; from -1 to 1.
  public let meanRange: ClosedRange<Double>
  /// Whether the channels of a pixel get different noise.
  public let perChannel: Bool

  /// Noise whose deviation and mean come from a range, each being as likely.
  public init(
    stdRange: ClosedRange<Double> = 0.2...0.44, meanRange: ClosedRange<Double> = 0...0,
    perChannel: Bool = true, p: Double = 0.5
  ) {
    self.p = p
    self.stdRange = stdRange
    self.meanRange = meanRange
    self.perChannel = perChannel
    requireValid(self)
  }

  /// Throws when a parameter is outside its range.
  public func check() throws(TransformError) {
    try checkProbability()
    try check("stdRange", stdRange, in: 0...1)
    try check("meanRange", meanRange, in: -1...1)
  }

  /// The transform for pictures of one shape.
  public func step(for shape: ImageShape) throws(TransformError) -> TransformStep {
    try check()
    try checkNotEmpty(shape)
    // Samples that get the same noise lie together.
    let run = perChannel ? 1 : shape.channels
    return TransformStep(output: shape) { source, target, generator in
      let deviation = Float(255 * Double.random(in: stdRange, using: &generator))
      let mean = Float(255 * Double.random(in: meanRange, using: &generator))
      var normal = NormalPairs(generator.split())
      for start in stride(from: 0, to: shape.count, by: run) {
        let noise = normal.next() * deviation + mean
        for index in start..<start + run {
          let value = (Float(source[index]) + noise).rounded(.toNearestOrEven)
          target[index] = UInt8(min(max(value, 0), 255))
        }
      }
    }
  }
}

/// Normal numbers by the polar method, both of each pair used.
private struct NormalPairs {
  private var generator: SeededGenerator
  private var second: Float?

  init(_ generator: SeededGenerator) { self.generator = generator }

  @inline(__always)
  mutating func next() -> Float {
    if let number = second {
      second = nil
      return number
    }
    while true {
      // One draw for both: 32 bits of each are more than a byte can show.
      let bits = generator.next()
      let u = Double(Int32(truncatingIfNeeded: bits)) * 0x1p-31
      let v = Double(Int32(truncatingIfNeeded: bits >> 32)) * 0x1p-31
      let s = u * u + v * v
      if s > 0 && s < 1 {
        let factor = (-2 * logarithm(s) / s).squareRoot()
        second = Float(v * factor)
        return Float(u * factor)
      }
    }
  }
}
