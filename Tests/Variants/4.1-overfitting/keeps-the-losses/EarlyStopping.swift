import CourseKit

/// Keeps all losses and finds the better epochs in them each time.
public struct EarlyStopping {
  public let patience: Int
  public let minDelta: Double
  private var losses: [Double] = []

  public init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
  }

  public var bestEpoch: Int? {
    var best: Int?
    for (epoch, loss) in losses.enumerated() where loss.isFinite {
      if let index = best, !(losses[index] - minDelta > loss) { continue }
      best = epoch
    }
    return best
  }

  public var bestLoss: Double { bestEpoch.map { losses[$0] } ?? .infinity }

  public mutating func shouldStop(after validationLoss: Double) -> Bool {
    losses.append(validationLoss)
    let waited = losses.count - 1 - (bestEpoch ?? -1)
    return waited >= max(1, patience)
  }
}

public func generalizationGap(trainingAccuracy: Double, validationAccuracy: Double) -> Double {
  -(validationAccuracy - trainingAccuracy)
}

public func generalizationGap(trainingLoss: Double, validationLoss: Double) -> Double {
  generalizationGap(trainingAccuracy: validationLoss, validationAccuracy: trainingLoss)
}

public func replayTraining(
  trainingLosses: [Double], validationLosses: [Double], stopping: EarlyStopping
) -> (lastEpoch: Int?, bestEpoch: Int?) {
  var rule = stopping
  var last: Int?
  for (epoch, loss) in validationLosses.enumerated() {
    last = epoch
    if rule.shouldStop(after: loss) { break }
  }
  return (last, rule.bestEpoch)
}
