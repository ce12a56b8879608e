/// Turns samples into numbers around zero: `(sample - mean × max) / (std × max)` for each channel.
///
/// The last but one in a ``TensorPipeline``. It gives numbers and no bytes: a transform of pictures
/// cannot come after it.
public struct Normalize: Codable, Equatable, Sendable {
  /// The mean of each channel, on the scale from 0 to 1.
  public let mean: [Float]
  /// The standard deviation of each channel, on the scale from 0 to 1.
  public let std: [Float]
  /// The sample that stands for 1.
  public let maxPixelValue: Float

  /// A normalization with a mean and a deviation for each channel.
  ///
  /// - Precondition: there are as many of both; means are from -1000 to 1000, deviations from 1e-6 to
  ///   1000 and `maxPixelValue` from 1e-3 to 65535.
  public init(mean: [Float], std: [Float], maxPixelValue: Float = 255) {
    self.mean = mean
    self.std = std
    self.maxPixelValue = maxPixelValue
    do {
      try check()
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// The normalization of a data set.
  public init(_ normalization: Normalization) {
    self.init(mean: normalization.mean, std: normalization.deviation)
  }

  /// Throws when there are not as many of both, or one is outside its range.
  func check() throws(TransformError) {
    guard mean.count == std.count, !mean.isEmpty else {
      throw .deviationCount(means: mean.count, deviations: std.count)
    }
    for number in mean { try check("mean", number, in: -1000...1000) }
    for number in std { try check("std", number, in: 1e-6...1000) }
    try check("maxPixelValue", maxPixelValue, in: 1e-3...65535)
  }

  private func check(
    _ name: String, _ number: Float, in allowed: ClosedRange<Double>
  ) throws(TransformError) {
    // A Float of 1e-6 is not quite the Double.
    if allowed.contains(Double(number)) || Float(allowed.lowerBound) == number { return }
    throw .parameter(
      transform: "Normalize", name: name, value: Double(number), allowed: allowed)
  }

  /// What to multiply a sample by, for each channel.
  var scales: [Float] { std.map { Float(1 / (Double(maxPixelValue) * Double($0))) } }

  /// What to add then, for each channel.
  var offsets: [Float] { zip(mean, std).map { Float(-Double($0) / Double($1)) } }
}

extension Normalize: CustomStringConvertible {
  /// For example `Normalize(mean=(0.286), std=(0.353), maxPixelValue=255.0)`.
  public var description: String { call("Normalize", reflecting: self) }
}
