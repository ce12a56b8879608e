import CourseKit

/// Counts down what is left of the patience.
public struct EarlyStopping {
  public let patience: Int
  public let minDelta: Double
  public private(set) var bestEpoch: Int?
  public private(set) var bestLoss = Double.infinity
  private var epochsSeen = 0
  private var patienceLeft: Int

  public init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
    patienceLeft = patience
  }

  public mutating func shouldStop(after validationLoss: Double) -> Bool {
    defer { epochsSeen += 1 }
    let isBetter = bestLoss - validationLoss > minDelta
    if isBetter {
      (bestLoss, bestEpoch, patienceLeft) = (validationLoss, epochsSeen, patience)
    } else {
      patienceLeft -= 1
    }
    return !isBetter && patienceLeft <= 0
  }
}

public func generalizationGap(trainingAccuracy: Double, validationAccuracy: Double) -> Double {
  let gap = trainingAccuracy - validationAccuracy
  return gap
}

public func generalizationGap(trainingLoss: Double, validationLoss: Double) -> Double {
  let gap = validationLoss - trainingLoss
  return gap
}

public func replayTraining(
  trainingLosses: [Double], validationLosses: [Double], stopping: EarlyStopping
) -> (lastEpoch: Int?, bestEpoch: Int?) {
  var rule = stopping
  var epoch = 0
  while epoch < validationLosses.count {
    if rule.shouldStop(after: validationLosses[epoch]) { return (epoch, rule.bestEpoch) }
    epoch += 1
  }
  return (epoch > 0 ? epoch - 1 : nil, rule.bestEpoch)
}
