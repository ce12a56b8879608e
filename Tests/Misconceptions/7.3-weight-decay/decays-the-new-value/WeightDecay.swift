import CourseKit

/// Gradient descent as `torch.optim.SGD` does it with momentum and weight decay.
public final class MomentumSGD: Optimizer {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// η.
  public let learningRate: Float
  /// μ.
  public let momentum: Float
  /// λ, added to the gradient.
  public let weightDecay: Float

  private var velocities: [Tensor]

  /// An optimizer of the parameters.
  public init(
    _ parameters: [Parameter], learningRate: Float, momentum: Float = 0, weightDecay: Float = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocities = parameters.map { .zeros($0.value.shape) }
  }
  /// Adds the decay to the gradient, so that the velocity remembers it.
  public func step() {
    for (slot, parameter) in parameters.enumerated() {
      for index in parameter.value.elements.indices {
        let value = parameter.value.elements[index]
        let slope = parameter.grad.elements[index] + weightDecay * value
        let velocity = momentum * velocities[slot].elements[index] + slope
        velocities[slot].elements[index] = velocity
        parameter.value.elements[index] = value - learningRate * velocity
      }
    }
  }

  /// Clears the gradient of every parameter.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}

/// Gradient descent with momentum and the decoupled decay of Loshchilov and Hutter (2019).
public final class SGDW: Optimizer {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// η.
  public let learningRate: Float
  /// μ.
  public let momentum: Float
  /// λ; a step takes the share η·λ from each value.
  public let weightDecay: Float

  private var velocities: [Tensor]

  /// An optimizer of the parameters.
  public init(
    _ parameters: [Parameter], learningRate: Float, momentum: Float = 0, weightDecay: Float = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocities = parameters.map { .zeros($0.value.shape) }
  }
  /// Shrinks the value by itself; the velocity knows only gradients.
  public func step() {
    for (slot, parameter) in parameters.enumerated() {
      for index in parameter.value.elements.indices {
        let shrunk = parameter.value.elements[index]
        let velocity =
          momentum * velocities[slot].elements[index] + parameter.grad.elements[index]
        velocities[slot].elements[index] = velocity
        parameter.value.elements[index] =
          (shrunk - learningRate * velocity) * (1 - learningRate * weightDecay)
      }
    }
  }

  /// Clears the gradient of every parameter.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}
