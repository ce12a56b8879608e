public import CourseKit

/// Stochastic gradient descent, as `torch.optim.SGD`.
///
/// With weight decay `λ`, momentum `μ` and learning rate `η`, for a parameter `w` with gradient `g`:
/// `d = g + λw`, `v = μv + d`, `w = w − ηv`; with Nesterov momentum the last is
/// `w = w − η(d + μv)`.
public final class SGD: StatefulOptimizer {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// `η`.
  public var learningRate: Double
  /// `μ`; 0 for none.
  public let momentum: Double
  /// Whether the momentum looks ahead.
  public let isNesterov: Bool
  /// `λ`; 0 for none.
  public let weightDecay: Double

  /// Who clears the gradients.
  public var team = ThreadTeam.alone

  private var stepCount = 0
  private var velocities: Moments

  /// An optimizer of the parameters.
  ///
  /// - Precondition: Nesterov momentum needs a momentum above 0, as in PyTorch.
  public init(
    _ parameters: [Parameter], learningRate: Double, momentum: Double = 0, nesterov: Bool = false,
    weightDecay: Double = 0
  ) {
    precondition(!nesterov || momentum > 0, "Nesterov momentum needs a momentum above 0")
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.isNesterov = nesterov
    self.weightDecay = weightDecay
    velocities = Moments("momentum_buffer", for: momentum == 0 ? [] : parameters)
  }

  /// Changes every parameter once.
  public func step() {
    stepCount += 1
    for index in parameters.indices {
      let parameter = parameters[index]
      parameter.grad.elements.withUnsafeBufferPointer { gradient in
        parameter.value.elements.withUnsafeMutableBufferPointer { value in
          if momentum == 0 {
            descend(value, gradient)
          } else {
            velocities.values[index].withUnsafeMutableBufferPointer { descend(value, gradient, $0) }
          }
        }
      }
    }
  }

  /// Sets every gradient to zero.
  public func zeroGrad() { clearGradients(of: parameters, on: team) }

  /// The steps and, with momentum, the velocity of every parameter.
  public var state: OptimizerState {
    var state = OptimizerState(step: stepCount, learningRate: learningRate, tensors: [:])
    velocities.write(to: &state, shapes: momentum == 0 ? [] : parameters)
    return state
  }

  /// Takes over the state of another `SGD`, with momentum if this one has it and without if not.
  public func load(_ state: OptimizerState) throws {
    let values = try state.moments(
      momentum == 0 ? [] : [velocities.name], for: parameters)
    velocities.values = values.first ?? []
    stepCount = state.step
    learningRate = state.learningRate
  }

  private func descend(
    _ value: UnsafeMutableBufferPointer<Float>, _ gradient: UnsafeBufferPointer<Float>
  ) {
    let rate = Float(learningRate)
    let decay = Float(weightDecay)
    for index in 0..<value.count {
      value[index] -= rate * (gradient[index] + decay * value[index])
    }
  }

  private func descend(
    _ value: UnsafeMutableBufferPointer<Float>, _ gradient: UnsafeBufferPointer<Float>,
    _ velocity: UnsafeMutableBufferPointer<Float>
  ) {
    let rate = Float(learningRate)
    let decay = Float(weightDecay)
    let momentum = Float(momentum)
    // Nesterov's step is d + μv, the plain one v: one loop for both.
    let ofGradient: Float = isNesterov ? 1 : 0
    let ofVelocity: Float = isNesterov ? momentum : 1
    for index in 0..<value.count {
      let direction = gradient[index] + decay * value[index]
      let next = momentum * velocity[index] + direction
      velocity[index] = next
      value[index] -= rate * (ofGradient * direction + ofVelocity * next)
    }
  }
}
