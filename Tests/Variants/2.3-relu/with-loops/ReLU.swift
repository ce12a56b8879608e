import CourseKit

public final class ReLU: Layer {
  var output = Tensor.zeros([0])

  public init() {}

  public func forward(_ input: Tensor) -> Tensor {
    output = input
    for index in output.elements.indices {
      if output.elements[index] < 0 { output.elements[index] = 0 }
    }
    return output
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    var result = gradient
    for index in result.elements.indices where output.elements[index] == 0 {
      result.elements[index] = 0
    }
    return result
  }
}

public func sigmoid(_ z: Float) -> Float {
  if z < 0 {
    let power = exponential(z)
    return power / (1 + power)
  }
  return 1 / (1 + exponential(-z))
}

public func sigmoidSlope(_ z: Float) -> Float {
  sigmoid(z) * sigmoid(-z)
}

public func tanhSlope(_ z: Float) -> Float {
  4 * sigmoidSlope(2 * z)
}
