/// A rate that falls by a factor every few steps, as `torch.optim.lr_scheduler.StepLR`:
/// `rate · gamma^⌊step / stepSize⌋`.
///
/// ```swift
/// StepLR(0.1, stepSize: 2).rate(at: 4)  // 0.001
/// ```
public struct StepLR: LearningRateSchedule, Equatable {
  /// The rate of the first steps.
  public var initialRate: Double
  /// After how many steps the rate falls.
  public var stepSize: Int
  /// The factor.
  public var gamma: Double

  /// A schedule.
  ///
  /// - Precondition: `stepSize` is at least 1.
  public init(_ initialRate: Double, stepSize: Int, gamma: Double = 0.1) {
    precondition(stepSize >= 1, "the rate falls after at least 1 step, got \(stepSize)")
    self.initialRate = initialRate
    self.stepSize = stepSize
    self.gamma = gamma
  }

  /// The rate of a step.
  public func rate(at step: Int) -> Double { initialRate * power(gamma, step / stepSize) }
}
