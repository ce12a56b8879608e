public import CourseKit

/// Adaptive moments, as `torch.optim.Adam` (Kingma and Ba, "Adam: a method for stochastic
/// optimization", ICLR 2015).
///
/// Weight decay is the L2 kind: it is added to the gradient. ``AdamW`` has the other kind.
public final class Adam: StatefulOptimizer {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// How far a step goes.
  public var learningRate: Double
  /// How fast the mean gradient and the mean squared gradient forget.
  public let betas: (Double, Double)
  /// Added to the denominator.
  public let epsilon: Double
  /// Added to the gradient, times the value; 0 for none.
  public let weightDecay: Double

  /// Who takes the steps and clears the gradients.
  public var team = ThreadTeam.alone

  private var moments: AdaptiveMoments

  /// An optimizer of the parameters.
  public init(
    _ parameters: [Parameter], learningRate: Double = 0.001,
    betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.betas = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    moments = AdaptiveMoments(for: parameters)
  }

  /// Changes every parameter once.
  public func step() { step(clearing: false) }

  /// Changes every parameter once and clears its gradient in the same pass.
  public func stepAndClear() { step(clearing: true) }

  private func step(clearing: Bool) {
    moments.step(
      parameters, learningRate: learningRate, on: team,
      AdaptiveMoments.Options(
        betas: betas, epsilon: epsilon, penalty: weightDecay, clears: clearing))
  }

  /// Sets every gradient to zero.
  public func zeroGrad() { clearGradients(of: parameters, on: team) }

  /// The steps and both moments of every parameter.
  public var state: OptimizerState { moments.state(learningRate: learningRate, of: parameters) }

  /// Takes over the state of another `Adam` or ``AdamW``.
  public func load(_ state: OptimizerState) throws {
    try moments.load(state, for: parameters)
    learningRate = state.learningRate
  }
}
