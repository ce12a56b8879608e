/// A learning rate for each step.
///
/// Steps count from 0; `rate(at: n)` is the rate that an optimizer of PyTorch has after `n` calls of
/// its scheduler's `step()`. What a step is, a batch or an epoch, says who uses the schedule.
public protocol LearningRateSchedule: Sendable {
  /// The rate of a step.
  func rate(at step: Int) -> Double
}

/// How often a schedule goes on.
public enum ScheduleUnit: String, CaseIterable, Sendable {
  /// After each batch, as ``OneCycleLR`` is made for.
  case batch
  /// After each epoch, as ``StepLR`` and ``CosineAnnealingLR`` usually are used.
  case epoch
}
