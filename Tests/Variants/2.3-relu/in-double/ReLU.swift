import CourseKit

public final class ReLU: Layer {
  private var isOn: [Bool] = []

  public init() {}

  public func forward(_ input: Tensor) -> Tensor {
    isOn = input.elements.map { $0 > 0 }
    var output = input
    for (index, z) in input.elements.enumerated() where z < 0 { output.elements[index] = 0 }
    return output
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    var result = Tensor.zeros(gradient.shape)
    for index in isOn.indices where isOn[index] {
      result.elements[index] = gradient.elements[index]
    }
    return result
  }
}

private func logistic(_ z: Double) -> Double { 1 / (1 + exponential(-z)) }

public func sigmoid(_ z: Float) -> Float { Float(logistic(Double(z))) }

public func sigmoidSlope(_ z: Float) -> Float {
  let s = logistic(Double(z))
  return Float(s * (1 - s))
}

public func tanhSlope(_ z: Float) -> Float {
  let t = 2 * logistic(2 * Double(z)) - 1
  return Float(1 - t * t)
}
