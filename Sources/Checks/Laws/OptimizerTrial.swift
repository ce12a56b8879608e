internal import CourseKit
internal import Wire

/// Parameters of several shapes and the gradients of a few steps, for the optimizer of a learner
/// and for a reference.
struct OptimizerTrial {
  /// The values at the start: away from 0, every second one negative.
  ///
  /// The first parameter is the largest, so that a state of its shape is long enough for all.
  let initial: [Tensor]
  /// The gradients of each step.
  private(set) var gradients: [[Tensor]]

  init(steps: Int, hasGradient: Bool = true, _ exam: inout Examination) {
    let shapes = [[exam.integer(in: 2...4), 3], [exam.integer(in: 2...4)], [1]]
    initial = shapes.map { exam.tensor($0, in: 0.5...2) }.map(alternating)
    gradients = (0..<steps).map { _ in
      shapes.map { hasGradient ? exam.tensor($0) : .zeros($0) }
    }
  }

  /// The same steps where the gradients are never cleared, and add up.
  var uncleared: OptimizerTrial {
    var trial = self
    for step in gradients.indices.dropFirst() {
      trial.gradients[step] = zip(trial.gradients[step - 1], gradients[step]).map {
        $0.adding(1, times: $1)
      }
    }
    return trial
  }

  /// Zeros of the shapes of the parameters.
  var zeros: [Tensor] { initial.map { .zeros($0.shape) } }

  /// Makes the optimizer of the subject, by settings of the exercise's own.
  func start(_ exam: inout Examination, _ settings: [any WireConvertible]) async throws {
    try await exam.tell("new", arguments: [initial] + settings)
  }

  /// Lets the subject take all steps.
  ///
  /// - Parameter clearing: Whether the gradients are cleared before each, as in training.
  func step(_ exam: inout Examination, clearing: Bool = true) async throws {
    for gradients in gradients {
      if clearing { try await exam.tell("zeroGrad") }
      try await exam.tell("accumulate", gradients)
      try await exam.tell("step")
    }
  }

  /// The values after all steps of a reference.
  func values(
    clearing: Bool = true, by make: ([Parameter]) -> any Optimizer
  ) -> [Tensor] {
    let parameters = initial.map { Parameter($0) }
    let optimizer = make(parameters)
    for gradients in gradients {
      if clearing { optimizer.zeroGrad() }
      for (parameter, gradient) in zip(parameters, gradients) {
        parameter.grad = parameter.grad.adding(1, times: gradient)
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
    var velocities = zeros
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
