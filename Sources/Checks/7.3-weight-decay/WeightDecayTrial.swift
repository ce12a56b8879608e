internal import CourseKit
internal import NeuralNetworks

/// The steps of an optimizer with drawn settings.
struct WeightDecayTrial {
  let rate, momentum, decay: Float
  let steps: OptimizerTrial

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
    try await steps.start(&exam, [optimizer, rate, momentum, decay])
    try await steps.step(&exam)
    return try await exam.values()
  }

  /// What `torch.optim.SGD` gives, from the reference that is held against it.
  var withL2: [Tensor] { steps.values { sgd($0, decay: decay) } }

  /// What the same steps without decay give when each begins by shrinking the values, as `AdamW`'s.
  var decoupled: [Tensor] {
    steps.values(shrinking: 1 - rate * decay) { sgd($0, decay: 0) }
  }

  private func sgd(_ parameters: [Parameter], decay: Float) -> any Optimizer {
    NeuralNetworks.SGD(
      parameters, learningRate: Double(rate), momentum: Double(momentum),
      weightDecay: Double(decay))
  }
}
