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
    for slot in parameters.indices {
      let parameter = parameters[slot]
      for index in 0..<parameter.value.count {
        // The velocity holds the steps themselves, rate included.
        velocities[slot].elements[index] *= momentum
        velocities[slot].elements[index] += learningRate * parameter.grad.elements[index]
        velocities[slot].elements[index] +=
          learningRate * weightDecay * parameter.value.elements[index]
        parameter.value.elements[index] -= velocities[slot].elements[index]
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
  public func step() {
    for slot in parameters.indices {
      let parameter = parameters[slot]
      for index in 0..<parameter.value.count {
        velocities[slot].elements[index] *= momentum
        velocities[slot].elements[index] += learningRate * parameter.grad.elements[index]
        var value = Double(parameter.value.elements[index])
        value -= Double(learningRate) * Double(weightDecay) * value
        parameter.value.elements[index] = Float(value - Double(velocities[slot].elements[index]))
      }
    }
  }

  /// Clears the gradient of every parameter.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}
