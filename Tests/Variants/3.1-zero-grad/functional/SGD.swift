import CourseKit

public final class SGD: Optimizer {
  public let parameters: [Parameter]
  public let learningRate: Float

  public init(_ parameters: [Parameter], learningRate: Float) {
    self.parameters = parameters
    self.learningRate = learningRate
  }

  public func step() {
    parameters.forEach { parameter in
      parameter.value = Tensor(
        shape: parameter.value.shape,
        elements: zip(parameter.value.elements, parameter.grad.elements).map {
          $0 - learningRate * $1
        })
    }
  }

  public func zeroGrad() {
    parameters.forEach { $0.grad = Tensor(shape: $0.grad.shape, repeating: 0) }
  }
}
