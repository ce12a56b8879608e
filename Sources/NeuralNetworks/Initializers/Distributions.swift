public import CourseKit

/// Uniform between two bounds, as `torch.nn.init.uniform_`.
public struct Uniform: Initializer {
  /// The least number.
  public var from: Double
  /// The bound above, which no number reaches.
  public var to: Double

  /// An initializer between the bounds.
  ///
  /// - Precondition: the bounds are finite and in order.
  public init(from: Double = 0, to: Double = 1) {
    precondition(from <= to && (to - from).isFinite, "no numbers lie from \(from) to \(to)")
    self.from = from
    self.to = to
  }

  /// Weights of any shape.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    .filled(shape) { Float(from + (to - from) * Double(generator.nextUniform())) }
  }
}

/// Normal, as `torch.nn.init.normal_`.
public struct Normal: Initializer {
  /// The mean.
  public var mean: Double
  /// The deviation.
  public var deviation: Double

  /// An initializer of the mean and the deviation.
  ///
  /// - Precondition: the deviation is not negative.
  public init(mean: Double = 0, deviation: Double = 1) {
    precondition(deviation >= 0, "a deviation is not negative, got \(deviation)")
    self.mean = mean
    self.deviation = deviation
  }

  /// Weights of any shape.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    .filled(shape) { Float(mean + deviation * Double(generator.nextNormal())) }
  }
}

extension Initializer where Self == Uniform {
  /// Uniform between two bounds.
  public static func uniform(from: Double = 0, to: Double = 1) -> Self {
    Uniform(from: from, to: to)
  }
}

extension Initializer where Self == Normal {
  /// Normal.
  public static func normal(mean: Double = 0, deviation: Double = 1) -> Self {
    Normal(mean: mean, deviation: deviation)
  }
}
