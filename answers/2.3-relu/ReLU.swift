import CourseKit

/// The rectifier, `max(z, 0)`, as `torch.nn.ReLU`.
public final class ReLU: Layer {
  private var input = Tensor.zeros([0])

  /// A layer that has not seen an input yet.
  public init() {}

  // [forward]
  /// The input with zeros in place of what is negative; NaN stays.
  public func forward(_ input: Tensor) -> Tensor {
    self.input = input
    return Tensor(shape: input.shape, elements: input.elements.map { $0 < 0 ? 0 : $0 })
  }
  // [/forward]

  // [backward]
  /// The gradient where the latest input was positive, 0 elsewhere.
  public func backward(_ gradient: Tensor) -> Tensor {
    Tensor(
      shape: input.shape,
      elements: zip(input.elements, gradient.elements).map { z, slope in z > 0 ? slope : 0 })
  }
  // [/backward]
}

// [slopes]
/// The logistic function, between 0 and 1.
public func sigmoid(_ z: Float) -> Float {
  1 / (1 + exponential(-z))
}

/// `s (1 − s)` for the value `s` of the sigmoid; at most ¼.
public func sigmoidSlope(_ z: Float) -> Float {
  let s = sigmoid(z)
  return s * (1 - s)
}

/// `1 − t²` for the value `t` of the hyperbolic tangent; at most 1.
public func tanhSlope(_ z: Float) -> Float {
  // [tanh]
  let t = 2 * sigmoid(2 * z) - 1
  // [/tanh]
  return 1 - t * t
}
// [/slopes]
