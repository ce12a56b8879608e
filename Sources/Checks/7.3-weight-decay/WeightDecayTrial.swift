internal import CourseKit
internal import NeuralNetworks

/// The steps of an optimizer with drawn settings.
struct WeightDecayTrial {
  let rate, momentum, decay: Float
  private(set) var steps: OptimizerTrial

  init(
    steps: Int, hasMomentum: Bool, hasDecay: Bool, hasGradient: Bool = true,
    _ exam: inout Examination
  ) {
    rate = Float(exam.integer(in: 3...7)) / 16
    momentum = hasMomentum ? Float(exam.integer(in: 9...14)) / 16 : 0
    decay = hasDecay ? Float(exam.integer(in: 3...7)) / 16 : 0
    self.steps = OptimizerTrial(steps: steps, hasGradient: hasGradient, &exam)
  }

  /// The values after all steps of the learner's optimizer.
  func values(of optimizer: String, _ exam: inout Examination) async throws -> [Tensor] {
    try await exam.tell(
      WeightDecayReference.makers[optimizer] ?? optimizer, steps.initial, rate, momentum, decay)
    try await steps.step(&exam)
    return try await exam.values()
  }

  /// The same where the gradients are never cleared, and add up.
  private var uncleared: WeightDecayTrial {
    var trial = self
    trial.steps = steps.uncleared
    return trial
  }

  /// Holds the values of the learner's optimizer against the right ones, once with gradients that are
  /// cleared before each step and once with gradients that add up.
  ///
  /// A mistake in the velocity is the same in both; clearing the velocity with the gradients is not.
  func expectValues(
    of optimizer: String, _ exam: inout Examination, are right: (WeightDecayTrial) -> [Tensor],
    unless mistakes: (WeightDecayTrial) -> [(any MisconceptionCase, [Tensor])]
  ) async throws {
    func expected(_ tensors: [Tensor]) -> Expected {
      .is(tensors, within: WeightDecayReference.tolerance)
    }
    let (cleared, added) = (mistakes(self), mistakes(uncleared))
    try await exam.expect(
      [session(of: optimizer, clearing: true), session(of: optimizer, clearing: false)],
      give: [expected(right(self)), expected(right(uncleared))],
      unless: zip(cleared, added).map { ($0.0, [expected($0.1), expected($1.1)]) })
  }

  private func session(of optimizer: String, clearing: Bool) -> [Call] {
    let start = Call(
      WeightDecayReference.makers[optimizer] ?? optimizer, steps.initial, rate, momentum, decay)
    return [start]
      + steps.gradients.flatMap {
        (clearing ? [Call("zeroGrad")] : []) + [Call("accumulate", $0), Call("step")]
      } + [Call("values")]
  }

  /// What `torch.optim.SGD` gives, from the reference that is held against it.
  var withL2: [Tensor] {
    steps.values {
      WeightDecayReference.withL2($0, rate: rate, momentum: momentum, decay: decay)
    }
  }

  /// What the same steps without decay give when each begins by shrinking the values, as `AdamW`'s.
  var decoupled: [Tensor] {
    steps.values { ReferenceSGDW($0, rate: rate, momentum: momentum, decay: decay) }
  }

  /// The last gradients when `step()` writes the L2 decay into them, value by value.
  var gradientsWithDecay: [Tensor] {
    let parameters = steps.initial.map { Parameter($0) }
    let optimizer = WeightDecayReference.withL2(
      parameters, rate: rate, momentum: momentum, decay: decay)
    for (step, gradients) in steps.gradients.enumerated() {
      for (parameter, gradient) in zip(parameters, gradients) { parameter.grad = gradient }
      guard step + 1 < steps.gradients.count else { break }
      optimizer.step()
    }
    return parameters.map { $0.grad.adding(decay, times: $0.value) }
  }
}
