public import CourseKit

/// Adaptive moments, as `torch.optim.Adam` (Kingma and Ba, "Adam: a method for stochastic
/// optimization", ICLR 2015).
///
/// Weight decay is the L2 kind: it is added to the gradient. ``AdamW`` has the other kind.
public class Adam: StatefulOptimizer {
  /// What `step()` changes.
  public final let parameters: [Parameter]
  /// How far a step goes.
  public final var learningRate: Double
  /// How fast the mean gradient and the mean squared gradient forget.
  public final let betas: (Double, Double)
  /// Added to the denominator.
  public final let epsilon: Double
  /// How strongly values are drawn to 0, in the way of the optimizer; 0 for not at all.
  public final let weightDecay: Double

  /// Who takes the steps and clears the gradients.
  public final var team = ThreadTeam.alone

  private let decoupled: Bool
  private var moments: AdaptiveMoments

  /// An optimizer of the parameters; the decay is added to the gradient, times the value.
  public convenience init(
    _ parameters: [Parameter], learningRate: Double = 0.001,
    betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.init(parameters, learningRate, betas, epsilon, weightDecay, decoupled: false)
  }

  /// - Parameter decoupled: whether the decay never meets the moments.
  fileprivate init(
    _ parameters: [Parameter], _ learningRate: Double, _ betas: (Double, Double),
    _ epsilon: Double, _ weightDecay: Double, decoupled: Bool
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.betas = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.decoupled = decoupled
    moments = AdaptiveMoments(for: parameters)
  }

  /// Changes every parameter once.
  public final func step() { step(clearing: false) }

  /// Changes every parameter once and clears its gradient in the same pass.
  public final func stepAndClear() { step(clearing: true) }

  private func step(clearing: Bool) {
    moments.step(
      parameters, learningRate: learningRate, on: team,
      AdaptiveMoments.Options(
        betas: betas, epsilon: epsilon, penalty: decoupled ? 0 : weightDecay,
        decay: decoupled ? weightDecay : 0, clears: clearing))
  }

  /// Sets every gradient to zero.
  public final func zeroGrad() { clearGradients(of: parameters, on: team) }

  /// The steps and both moments of every parameter.
  public final var state: OptimizerState {
    moments.state(learningRate: learningRate, of: parameters)
  }

  /// Takes over the state of another `Adam` or ``AdamW``.
  public final func load(_ state: OptimizerState) throws {
    try moments.load(state, for: parameters)
    learningRate = state.learningRate
  }
}

/// Adam with decoupled weight decay, as `torch.optim.AdamW` (Loshchilov and Hutter, "Decoupled
/// weight decay regularization", ICLR 2019).
///
/// The decay takes `learningRate · weightDecay` of each value directly and never meets the moments.
/// As in PyTorch, it is an ``Adam`` but for that.
public final class AdamW: Adam {
  /// An optimizer of the parameters; a step takes the decay away from each value, times the learning
  /// rate.
  public init(
    _ parameters: [Parameter], learningRate: Double = 0.001,
    betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) {
    super.init(parameters, learningRate, betas, epsilon, weightDecay, decoupled: true)
  }
}
