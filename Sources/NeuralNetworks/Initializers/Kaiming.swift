public import CourseKit

/// Uniform between `±gain · √(3 / fan)`, as `torch.nn.init.kaiming_uniform_` (He and others, "Delving
/// deep into rectifiers", 2015).
public struct KaimingUniform: Initializer {
  /// Which fan.
  public var mode: FanMode
  /// What follows the layer.
  public var nonlinearity: Nonlinearity

  /// An initializer for a layer that a rectifier follows, unless told otherwise.
  public init(mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu) {
    self.mode = mode
    self.nonlinearity = nonlinearity
  }

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    // A uniform distribution has the deviation bound / √3.
    .uniform(
      shape, bound: 3.0.squareRoot() * deviation(nonlinearity, mode, shape), using: &generator)
  }
}

/// Normal with deviation `gain / √fan`, as `torch.nn.init.kaiming_normal_`.
public struct KaimingNormal: Initializer {
  /// Which fan.
  public var mode: FanMode
  /// What follows the layer.
  public var nonlinearity: Nonlinearity

  /// An initializer for a layer that a rectifier follows, unless told otherwise.
  public init(mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu) {
    self.mode = mode
    self.nonlinearity = nonlinearity
  }

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    .normal(shape, deviation: deviation(nonlinearity, mode, shape), using: &generator)
  }
}

private func deviation(_ nonlinearity: Nonlinearity, _ mode: FanMode, _ shape: [Int]) -> Double {
  nonlinearity.gain / Double(max(1, mode.count(Fans(of: shape)))).squareRoot()
}

extension Initializer where Self == KaimingUniform {
  /// Kaiming's bound.
  public static func kaimingUniform(
    mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu
  ) -> Self { KaimingUniform(mode: mode, nonlinearity: nonlinearity) }
}

extension Initializer where Self == KaimingNormal {
  /// Kaiming's deviation.
  public static func kaimingNormal(
    mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu
  ) -> Self { KaimingNormal(mode: mode, nonlinearity: nonlinearity) }
}
