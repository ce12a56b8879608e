import CourseKit

public final class ReLU: Layer {
  private var mask: [Float] = []

  public init() {}

  public func forward(_ input: Tensor) -> Tensor {
    mask = input.elements.map { $0 > 0 ? 1 : 0 }
    return Tensor(shape: input.shape, elements: input.elements.map { max($0, 0) })
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    Tensor(shape: gradient.shape, elements: zip(mask, gradient.elements).map { $0 * $1 })
  }
}

public func sigmoid(_ z: Float) -> Float { 1 / (1 + exponential(-z)) }

public func sigmoidSlope(_ z: Float) -> Float {
  let value = sigmoid(z)
  return value - value * value
}

public func tanhSlope(_ z: Float) -> Float {
  let value = 1 - 2 / (1 + exponential(2 * z))
  return (1 - value) * (1 + value)
}
