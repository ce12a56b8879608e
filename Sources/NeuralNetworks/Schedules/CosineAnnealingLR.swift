/// A rate that falls along half a cosine, as `torch.optim.lr_scheduler.CosineAnnealingLR`
/// (Loshchilov and Hutter, "SGDR", ICLR 2017, without its restarts).
///
/// From `initialRate` at step 0 to `minimum` at step `length`; after that it rises again, as the
/// cosine does.
public struct CosineAnnealingLR: LearningRateSchedule, Equatable {
  /// The rate of the first step.
  public var initialRate: Double
  /// Steps from the first rate to the least.
  public var length: Int
  /// The least rate.
  public var minimum: Double

  /// A schedule; `length` is what PyTorch calls `T_max`, and `minimum` is its `eta_min`.
  ///
  /// - Precondition: `length` is at least 1.
  public init(_ initialRate: Double, length: Int, minimum: Double = 0) {
    precondition(length >= 1, "half a cosine takes at least 1 step, got \(length)")
    self.initialRate = initialRate
    self.length = length
    self.minimum = minimum
  }

  /// The rate of a step.
  public func rate(at step: Int) -> Double {
    let angle = Double.pi * Double(step) / Double(length)
    return minimum + (initialRate - minimum) * (1 + cosine(angle)) / 2
  }
}
