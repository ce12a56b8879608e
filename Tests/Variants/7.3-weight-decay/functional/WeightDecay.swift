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
  public func step() {
    velocities = zip(velocities, parameters).map { velocity, parameter in
      let numbers = parameter.value.elements.indices.map { index in
        momentum * velocity.elements[index]
          + (weightDecay * parameter.value.elements[index] + parameter.grad.elements[index])
      }
      parameter.value = Tensor(
        shape: parameter.value.shape,
        elements: zip(parameter.value.elements, numbers).map { $0 - learningRate * $1 })
      return Tensor(shape: velocity.shape, elements: numbers)
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
  public func step() {
    velocities = zip(velocities, parameters).map { velocity, parameter in
      let numbers = zip(velocity.elements, parameter.grad.elements).map { momentum * $0 + $1 }
      parameter.value = Tensor(
        shape: parameter.value.shape,
        elements: zip(parameter.value.elements, numbers).map {
          $0 - learningRate * (weightDecay * $0 + $1)
        })
      return Tensor(shape: velocity.shape, elements: numbers)
    }
  }

  /// Clears the gradient of every parameter.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}
