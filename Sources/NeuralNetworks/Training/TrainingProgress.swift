/// How far a training has come: what a checkpoint keeps beside the states of model and optimizer.
public struct TrainingProgress: Equatable, Sendable {
  /// Epochs trained.
  public var epoch: Int
  /// Steps taken.
  public var step: Int
  /// The epoch with the least validation loss; `nil` before the first validation.
  public var bestEpoch: Int?
  /// The least validation loss.
  public var bestLoss: Double?
  /// The state of the model then; kept only when early stopping is to restore it.
  public var bestState: ModelState?

  /// The progress of a training that has not begun, or of another one.
  public init(
    epoch: Int = 0, step: Int = 0, bestEpoch: Int? = nil, bestLoss: Double? = nil,
    bestState: ModelState? = nil
  ) {
    self.epoch = epoch
    self.step = step
    self.bestEpoch = bestEpoch
    self.bestLoss = bestLoss
    self.bestState = bestState
  }

  /// Epochs since the best one; 0 before the first validation.
  public var epochsWithoutProgress: Int { bestEpoch.map { epoch - $0 } ?? 0 }

  /// Takes note of a validation, and says whether there was progress.
  mutating func record(validationLoss loss: Double, minDelta: Double) -> Bool {
    if let bestLoss, !(loss < bestLoss - minDelta) { return false }
    if loss.isNaN {
      // Never the best, but waiting begins.
      if bestEpoch == nil { (bestEpoch, bestLoss) = (epoch, .infinity) }
      return false
    }
    (bestEpoch, bestLoss) = (epoch, loss)
    return true
  }
}
