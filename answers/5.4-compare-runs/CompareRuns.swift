import CourseKit

// [smoothed]
/// A curve as TensorBoard draws it: an exponential moving average without the bias of its start.
public func tensorBoardSmoothed(_ values: [Double], weight: Double) -> [Double] {
  var mean: Double = 0
  var share: Double = 0
  return values.map { value in
    guard value.isFinite else { return value }
    mean = weight * mean + (1 - weight) * value
    share = weight * share + (1 - weight)
    return mean / share
  }
}
// [/smoothed]

/// Which value of a metric is the best.
public enum BestValue: Sendable {
  /// As of a loss.
  case lowest
  /// As of an accuracy.
  case highest
}

// [bestStep]
/// The first step that reaches the best value.
public func bestStep(of values: [Double], by best: BestValue) -> Int? {
  let numbers = values.filter { !$0.isNaN }
  let value = best == .lowest ? numbers.min() : numbers.max()
  return values.firstIndex { $0 == value }
}
// [/bestStep]

// [bestRun]
/// The first run that reaches the best value at any of its steps.
public func bestRun(of runs: [[Double]], by best: BestValue) -> Int? {
  let values = runs.map { run in bestStep(of: run, by: best).map { run[$0] } ?? .nan }
  return bestStep(of: values, by: best)
}
// [/bestRun]
