import CourseKit

/// Gradient descent as `torch.optim.SGD` does it without momentum.
public final class SGD: Optimizer {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// The share of a gradient that one step takes.
  public let learningRate: Float

  /// An optimizer of the parameters.
  public init(_ parameters: [Parameter], learningRate: Float) {
    self.parameters = parameters
    self.learningRate = learningRate
  }

  // [step]
  /// Moves every parameter against its gradient.
  public func step() {
    for parameter in parameters {
      for index in parameter.value.elements.indices {
        parameter.value.elements[index] -= learningRate * parameter.grad.elements[index]
      }
    }
  }
  // [/step]

  // [zeroGrad]
  /// Clears the gradient of every parameter.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
  // [/zeroGrad]
}
