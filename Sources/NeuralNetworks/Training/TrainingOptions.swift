/// What a ``Trainer`` does beside taking steps; nothing at first.
public struct TrainingOptions: Sendable {
  /// Sets the learning rate before each batch or epoch; `nil` leaves it to the optimizer.
  public var schedule: (any LearningRateSchedule)?
  /// How often the schedule goes on.
  public var scheduleUnit: ScheduleUnit
  /// Gradients are scaled down to this norm before a step; `nil` leaves them alone.
  public var maxGradientNorm: Double?
  /// When to stop before the last epoch; `nil` for never.
  public var earlyStopping: EarlyStopping?
  /// Whether the gradients of the last step of each epoch are told, for histograms; costs nothing in
  /// the other steps.
  public var tellsGradients: Bool

  /// The options.
  public init(
    schedule: (any LearningRateSchedule)? = nil, scheduleUnit: ScheduleUnit = .epoch,
    maxGradientNorm: Double? = nil, earlyStopping: EarlyStopping? = nil,
    tellsGradients: Bool = false
  ) {
    self.schedule = schedule
    self.scheduleUnit = scheduleUnit
    self.maxGradientNorm = maxGradientNorm
    self.earlyStopping = earlyStopping
    self.tellsGradients = tellsGradients
  }
}

/// Stops a training whose validation loss no longer falls.
public struct EarlyStopping: Equatable, Sendable {
  /// How many epochs in a row may pass without progress before the training stops.
  public var patience: Int
  /// How much the loss must fall below the best one to count as progress.
  public var minDelta: Double
  /// Whether the model has its best parameters and buffers at the end, and not its last ones.
  public var restoresBest: Bool

  /// A rule.
  ///
  /// - Precondition: the patience is at least 1, and `minDelta` is not negative.
  public init(patience: Int, minDelta: Double = 0, restoresBest: Bool = false) {
    precondition(patience >= 1, "patience lasts at least 1 epoch, got \(patience)")
    precondition(minDelta >= 0, "progress is not negative, got \(minDelta)")
    self.patience = patience
    self.minDelta = minDelta
    self.restoresBest = restoresBest
  }
}
