import CourseKit

public final class SGD: Optimizer {
  public let parameters: [Parameter]
  public let learningRate: Float

  public init(_ parameters: [Parameter], learningRate: Float) {
    self.parameters = parameters
    self.learningRate = learningRate
  }

  public func step() {
    for parameter in parameters {
      for index in parameter.value.elements.indices {
        parameter.value.elements[index] -= learningRate * parameter.grad.elements[index]
      }
    }
  }

  public func zeroGrad() {
    for parameter in parameters {
      for index in parameter.grad.elements.indices { parameter.grad.elements[index] *= 0 }
    }
  }
}
