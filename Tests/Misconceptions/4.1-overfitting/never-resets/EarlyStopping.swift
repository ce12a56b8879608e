import CourseKit

/// Stops a training that no longer gets better, as `EarlyStopping` of Keras and Lightning.
public struct EarlyStopping {
  /// How many epochs in a row may be no better.
  public let patience: Int
  /// What a loss has to be below the best one, and more.
  public let minDelta: Double
  /// The best epoch so far, counted from 0.
  public private(set) var bestEpoch: Int?
  /// Its validation loss.
  public private(set) var bestLoss = Double.infinity
  private var epoch = -1
  private var waited = 0

  /// A rule that has seen no epoch yet.
  public init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
  }

  /// Takes note of one more epoch and says whether to stop.
  public mutating func shouldStop(after validationLoss: Double) -> Bool {
    epoch += 1
    if validationLoss + minDelta < bestLoss {
      bestLoss = validationLoss
      bestEpoch = epoch
      return false
    }
    waited += 1
    return waited >= patience
  }
}

/// How much better the accuracy is in training than in validation.
public func generalizationGap(trainingAccuracy: Double, validationAccuracy: Double) -> Double {
  trainingAccuracy - validationAccuracy
}

/// How much lower the loss is in training than in validation.
public func generalizationGap(trainingLoss: Double, validationLoss: Double) -> Double {
  validationLoss - trainingLoss
}

/// The last epoch of a recorded training that is trained, and the one whose weights are kept.
public func replayTraining(
  trainingLosses: [Double], validationLosses: [Double], stopping: EarlyStopping
) -> (lastEpoch: Int?, bestEpoch: Int?) {
  var stopping = stopping
  let stop = validationLosses.firstIndex { stopping.shouldStop(after: $0) }
  return (stop ?? validationLosses.indices.last, stopping.bestEpoch)
}
