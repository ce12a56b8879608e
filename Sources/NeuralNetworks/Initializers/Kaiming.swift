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

/// Kaiming's normal without its tails, as `he_normal` of Keras: what lies beyond two deviations is
/// drawn again.
///
/// Cutting takes 12% of a normal's deviation, so the one that is cut is wider, and what is left has
/// the deviation `gain / √fan` (Keras: "after truncation", `VarianceScaling`; JAX and timm do the
/// same). That keeps the signal's variance through rectifiers as ``KaimingNormal`` does. The defaults
/// of `torch.nn.init.trunc_normal_`, a deviation of 1 and bounds of ±2, would not: in a layer of 784
/// inputs they are 17 times too wide. No weight begins further out than 2.27 times the
/// deviation.
public struct KaimingTruncatedNormal: Initializer {
  /// Which fan.
  public var mode: FanMode
  /// What follows the layer.
  public var nonlinearity: Nonlinearity

  /// An initializer for a layer that a rectifier follows, unless told otherwise.
  public init(mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu) {
    self.mode = mode
    self.nonlinearity = nonlinearity
  }

  /// What is left of a standard normal's deviation between -2 and 2: √(1 − 4 φ(2) / (2 Φ(2) − 1)).
  private static let left = 0.879_625_661_034_239_8

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    let wider = deviation(nonlinearity, mode, shape) / Self.left
    let cut = TruncatedNormal(deviation: wider, lower: -2 * wider, upper: 2 * wider)
    return cut(shape, using: &generator)
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

extension Initializer where Self == KaimingTruncatedNormal {
  /// Kaiming's deviation, without tails.
  public static func kaimingTruncatedNormal(
    mode: FanMode = .fanIn, nonlinearity: Nonlinearity = .relu
  ) -> Self { KaimingTruncatedNormal(mode: mode, nonlinearity: nonlinearity) }
}
