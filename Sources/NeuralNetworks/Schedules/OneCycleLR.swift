/// A rate that rises once and falls once, as `torch.optim.lr_scheduler.OneCycleLR` with
/// `cycle_momentum=False` (Smith and Topin, "Super-convergence", 2018).
///
/// It starts at `maxRate / startDivisor`, is `maxRate` after the share `warmup` of the steps, and ends
/// at the first rate divided by `endDivisor`. After the last step it stays there.
public struct OneCycleLR: LearningRateSchedule, Equatable {
  /// The way from one rate to the next.
  public enum Curve: String, CaseIterable, Sendable {
    /// Half a cosine.
    case cosine = "cos"
    /// A line.
    case linear
  }

  /// The greatest rate.
  public var maxRate: Double
  /// Steps of the whole cycle.
  public var totalSteps: Int
  /// The share of the steps in which the rate rises, 0 to 1; PyTorch's `pct_start`.
  public var warmup: Double
  /// The way up and down.
  public var curve: Curve
  /// The greatest rate over the first.
  public var startDivisor: Double
  /// The first rate over the last.
  public var endDivisor: Double

  /// A schedule.
  ///
  /// - Precondition: there is a step, and `warmup` is from 0 to 1.
  public init(
    maxRate: Double, totalSteps: Int, warmup: Double = 0.3, curve: Curve = .cosine,
    startDivisor: Double = 25, endDivisor: Double = 1e4
  ) {
    precondition(totalSteps >= 1, "a cycle takes at least 1 step, got \(totalSteps)")
    precondition(warmup >= 0 && warmup <= 1, "the warmup is a share of the steps, got \(warmup)")
    self.maxRate = maxRate
    self.totalSteps = totalSteps
    self.warmup = warmup
    self.curve = curve
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
  }

  /// The rate of a step.
  public func rate(at step: Int) -> Double {
    let first = maxRate / startDivisor
    let last = Double(totalSteps - 1)
    let peak = warmup * Double(totalSteps) - 1
    let place = min(Double(step), last)
    if place <= peak { return between(first, maxRate, peak > 0 ? place / peak : 1) }
    return between(maxRate, first / endDivisor, last > peak ? (place - peak) / (last - peak) : 1)
  }

  private func between(_ start: Double, _ end: Double, _ share: Double) -> Double {
    switch curve {
    case .cosine: end + (start - end) / 2 * (1 + NeuralNetworks.cosine(.pi * share))
    case .linear: start + (end - start) * share
    }
  }
}
