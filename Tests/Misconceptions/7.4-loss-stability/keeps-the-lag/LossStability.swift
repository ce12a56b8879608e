import CourseKit

/// The debiased exponential average of the losses so far.
public func smoothedLoss(_ losses: [Double], weight: Double) -> [Double] {
  var average = 0.0
  var power = 1.0
  return losses.map { loss in
    average = weight * average + (1 - weight) * loss
    power *= weight
    return average / (1 - power)
  }
}
/// The population standard deviation of the losses around their smooth curve.
public func lossFluctuation(_ losses: [Double], weight: Double) -> Double {
  if losses.isEmpty { return 0 }
  let residuals = zip(losses, smoothedLoss(losses, weight: weight)).map { $0 - $1 }
  let count = Double(losses.count)
  let squares = residuals.reduce(0) { $0 + $1 * $1 }
  return (squares / count).squareRoot()
}
/// The index of the curve that fluctuates least; a curve with NaN never wins.
public func steadiestRun(_ runs: [[Double]], weight: Double) -> Int? {
  let fluctuations = runs.map { lossFluctuation($0, weight: weight) }
  return fluctuations.indices.filter { !fluctuations[$0].isNaN }
    .min { fluctuations[$0] < fluctuations[$1] }
}
