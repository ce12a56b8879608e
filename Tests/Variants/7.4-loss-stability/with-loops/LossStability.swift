import CourseKit

public func smoothedLoss(_ losses: [Double], weight: Double) -> [Double] {
  var smooth: [Double] = []
  var sum = 0.0
  var weights = 0.0
  for loss in losses {
    sum = weight * sum + loss
    weights = weight * weights + 1
    smooth.append(sum / weights)
  }
  return smooth
}

public func lossFluctuation(_ losses: [Double], weight: Double) -> Double {
  guard losses.count > 1 else { return losses.first.map { $0 - $0 } ?? 0 }
  let smooth = smoothedLoss(losses, weight: weight)
  var (mean, squares) = (0.0, 0.0)
  // Welford's running mean and squares.
  for index in losses.indices {
    let residual = losses[index] - smooth[index]
    let step = residual - mean
    mean += step / Double(index + 1)
    squares += step * (residual - mean)
  }
  return max(0, squares / Double(losses.count)).squareRoot()
}

public func steadiestRun(_ runs: [[Double]], weight: Double) -> Int? {
  var best: (index: Int, fluctuation: Double)?
  for (index, run) in runs.enumerated() {
    if run.contains(where: { !$0.isFinite }) { continue }
    let fluctuation = lossFluctuation(run, weight: weight)
    if best == nil || fluctuation < best?.fluctuation ?? 0 { best = (index, fluctuation) }
  }
  return best?.index
}
