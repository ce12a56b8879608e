import CourseKit

public final class ReLU: Layer {
  private var input = Tensor.zeros([0])

  public init() {}

  public func forward(_ input: Tensor) throws -> Tensor {
    guard !input.shape.contains(where: { $0 < 0 }) else {
      throw ShapeError(in: "ReLU", expected: "sides of 0 or more", got: input.shape)
    }
    self.input = input
    return Tensor(shape: input.shape, elements: input.elements.map { $0 < 0 ? 0 : $0 })
  }

  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard gradient.shape == input.shape else {
      throw ShapeError(in: "ReLU", expected: "\(input.shape)", got: gradient.shape)
    }
    return Tensor(
      shape: input.shape,
      elements: zip(input.elements, gradient.elements).map { z, slope in z > 0 ? slope : 0 })
  }
}

public func sigmoid(_ z: Float) -> Float {
  1 / (1 + exponential(-z))
}

public func sigmoidSlope(_ z: Float) -> Float {
  let s = sigmoid(z)
  return s * (1 - s)
}

public func tanhSlope(_ z: Float) -> Float {
  let t = 2 * sigmoid(2 * z) - 1
  return 1 - t * t
}
