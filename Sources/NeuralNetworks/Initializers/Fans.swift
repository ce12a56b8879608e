/// How many numbers go into and out of a unit of a layer, as PyTorch counts them.
///
/// For weights `[out, in]` that is `in` and `out`; for kernels `[out, in, height, width]` both are
/// multiplied by `height · width`.
public struct Fans: Equatable, Sendable {
  /// Inputs of a unit.
  public var fanIn: Int
  /// Outputs that an input reaches.
  public var fanOut: Int

  /// The fans of weights of the shape.
  ///
  /// - Precondition: the shape has at least two axes.
  public init(of shape: [Int]) {
    precondition(
      shape.count >= 2, "weights need at least the axes [out, in] to have fans, got \(shape)")
    let kernel = shape.dropFirst(2).reduce(1, *)
    fanIn = shape[1] * kernel
    fanOut = shape[0] * kernel
  }
}

/// Which fan keeps its variance: the signal's going forward or the gradient's going backward.
public enum FanMode: Sendable {
  /// Keeps the variance of the signal.
  case fanIn
  /// Keeps the variance of the gradient.
  case fanOut

  func count(_ fans: Fans) -> Int {
    switch self {
    case .fanIn: fans.fanIn
    case .fanOut: fans.fanOut
    }
  }
}
