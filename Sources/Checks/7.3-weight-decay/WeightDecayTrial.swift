internal import CourseKit
internal import NeuralNetworks

/// Parameters of several shapes, settings, and the gradients of a few steps.
struct WeightDecayTrial {
  let rate, momentum, decay: Float
  let initial: [Tensor]
  let gradients: [[Tensor]]

  /// The first parameter is the largest, so that a velocity of its shape is long enough for all.
  init(
    steps: Int, hasMomentum: Bool, hasDecay: Bool, hasGradient: Bool = true,
    _ exam: inout Examination
  ) {
    rate = Float(exam.integer(in: 3...7)) / 16
    momentum = hasMomentum ? Float(exam.integer(in: 9...14)) / 16 : 0
    decay = hasDecay ? Float(exam.integer(in: 3...7)) / 16 : 0
    let shapes = [[exam.integer(in: 2...4), 3], [exam.integer(in: 2...4)], [1]]
    initial = shapes.map { exam.tensor($0, in: 0.5...2) }.map(alternating)
    gradients = (0..<steps).map { _ in
      shapes.map { hasGradient ? exam.tensor($0) : .zeros($0) }
    }
  }

  /// The values after all steps of the learner's optimizer.
  func values(of optimizer: String, _ exam: inout Examination) async throws -> [Tensor] {
    try await exam.tell("new", initial, optimizer, rate, momentum, decay)
    for gradient in gradients {
      // As in training: clear, then add.
      try await exam.tell("zeroGrad")
      try await exam.tell("accumulate", gradient)
      try await exam.tell("step")
    }
    return try await exam.ask("values")
  }

  /// What `torch.optim.SGD` gives, from the reference that is held against it.
  var withL2: [Tensor] { reference(decay: decay, shrinking: 1) }

  /// What the same steps without decay give when each begins by shrinking the values, as `AdamW`'s.
  var decoupled: [Tensor] { reference(decay: 0, shrinking: 1 - rate * decay) }

  private func reference(decay: Float, shrinking factor: Float) -> [Tensor] {
    let parameters = initial.map { Parameter($0) }
    let optimizer = NeuralNetworks.SGD(
      parameters, learningRate: Double(rate), momentum: Double(momentum),
      weightDecay: Double(decay))
    for gradient in gradients {
      for (parameter, gradient) in zip(parameters, gradient) {
        parameter.grad = gradient
        for index in parameter.value.elements.indices { parameter.value.elements[index] *= factor }
      }
      optimizer.step()
    }
    return parameters.map(\.value)
  }

  /// One number of a step by a mistaken rule: value and velocity change, the gradient is given.
  typealias Rule = (_ value: inout Float, _ velocity: inout Float, _ gradient: Float) -> Void

  /// The values after all steps by a rule.
  func values(sharingTheVelocity isShared: Bool = false, by rule: Rule) -> [Tensor] {
    var values = initial
    var velocities = initial.map { Tensor.zeros($0.shape) }
    for gradient in gradients {
      for slot in values.indices {
        for index in values[slot].elements.indices {
          rule(
            &values[slot].elements[index], &velocities[isShared ? 0 : slot].elements[index],
            gradient[slot].elements[index])
        }
      }
    }
    return values
  }
}

/// Every second number negative.
private func alternating(_ tensor: Tensor) -> Tensor {
  var result = tensor
  for index in result.elements.indices where index % 2 == 1 { result.elements[index].negate() }
  return result
}
