import CourseKit

public final class Linear: Layer {
  public let weight: Parameter
  public let bias: Parameter
  var x = Tensor.zeros([0, 0])

  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight)
    self.bias = Parameter(bias)
  }

  public var parameters: [Parameter] { [weight, bias] }

  public func forward(_ input: Tensor) -> Tensor {
    x = input
    let (outputs, inputs) = (weight.value.shape[0], weight.value.shape[1])
    var y = Tensor.zeros([input.shape[0], outputs])
    for n in 0..<input.shape[0] {
      for o in 0..<outputs {
        var sum = bias.value[o]
        for i in 0..<inputs { sum += input[n, i] * weight.value[o, i] }
        y[n, o] = sum
      }
    }
    return y
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    var dx = Tensor.zeros(x.shape)
    for n in 0..<x.shape[0] {
      for o in 0..<gradient.shape[1] {
        bias.grad[o] += gradient[n, o]
        for i in 0..<x.shape[1] {
          weight.grad[o, i] += gradient[n, o] * x[n, i]
          dx[n, i] += gradient[n, o] * weight.value[o, i]
        }
      }
    }
    return dx
  }
}

public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  [channels, height, width].reduce(1, *)
}
