import CourseKit

/// A fully connected layer, `y = x Wᵀ + b`, as `torch.nn.Linear`.
public final class Linear: Layer {
  /// `W`, of shape `[out, in]`.
  public let weight: Parameter
  /// `b`, of shape `[out]`.
  public let bias: Parameter

  private var input = Tensor.zeros([0])

  /// A layer with the given weights `[out, in]` and bias `[out]`.
  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = Parameter(bias, name: "bias")
  }

  /// The weights, then the bias.
  public var parameters: [Parameter] { [weight, bias] }

  // [forward]
  /// `[N, in]` → `[N, out]`.
  public func forward(_ input: Tensor) -> Tensor {
    self.input = input
    var output = input.matrixProduct(weight.value, transposingOther: true)
    let outFeatures = output.shape[1]
    for index in output.elements.indices {
      output.elements[index] += bias.value.elements[index % outFeatures]
    }
    return output
  }
  // [/forward]

  // [backward]
  /// The gradient of the latest input; adds to those of the parameters.
  public func backward(_ gradient: Tensor) -> Tensor {
    let weightGradient = gradient.matrixProduct(input, transposingSelf: true)
    for (index, slope) in weightGradient.elements.enumerated() {
      weight.grad.elements[index] += slope
    }
    // [bias]
    let outFeatures = gradient.shape[1]
    for (index, slope) in gradient.elements.enumerated() {
      bias.grad.elements[index % outFeatures] += slope
    }
    // [/bias]
    return gradient.matrixProduct(weight.value)
  }
  // [/backward]
}

// [inFeatures]
/// What `Flatten` makes of a picture `[channels, height, width]`.
public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  channels * height * width
}
// [/inFeatures]
