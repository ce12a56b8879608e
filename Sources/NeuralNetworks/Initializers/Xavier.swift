public import CourseKit

/// Uniform between `±gain · √(6 / (fanIn + fanOut))`, as `torch.nn.init.xavier_uniform_` (Glorot and
/// Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010).
public struct XavierUniform: Initializer {
  /// Makes up for what the nonlinearity takes; see ``Nonlinearity/gain``.
  public var gain: Double

  /// An initializer with the gain.
  public init(gain: Double = 1) { self.gain = gain }

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    // A uniform distribution has the deviation bound / √3.
    .uniform(shape, bound: 3.0.squareRoot() * deviation(gain, shape), using: &generator)
  }
}

/// Normal with deviation `gain · √(2 / (fanIn + fanOut))`, as `torch.nn.init.xavier_normal_`.
public struct XavierNormal: Initializer {
  /// Makes up for what the nonlinearity takes; see ``Nonlinearity/gain``.
  public var gain: Double

  /// An initializer with the gain.
  public init(gain: Double = 1) { self.gain = gain }

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    .normal(shape, deviation: deviation(gain, shape), using: &generator)
  }
}

private func deviation(_ gain: Double, _ shape: [Int]) -> Double {
  let fans = Fans(of: shape)
  return gain * (2 / Double(max(1, fans.fanIn + fans.fanOut))).squareRoot()
}

extension Initializer where Self == XavierUniform {
  /// Xavier's bound.
  public static func xavierUniform(gain: Double = 1) -> Self { XavierUniform(gain: gain) }
}

extension Initializer where Self == XavierNormal {
  /// Xavier's deviation.
  public static func xavierNormal(gain: Double = 1) -> Self { XavierNormal(gain: gain) }
}
