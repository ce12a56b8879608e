import CourseKit

/// Keeps the best so far in one pass, and the highest as the lowest of the negated values.
public func tensorBoardSmoothed(_ values: [Double], weight: Double) -> [Double] {
  var smoothed = values
  var mean = 0.0
  var bias = 1.0
  for step in values.indices where !values[step].isNaN && !values[step].isInfinite {
    mean += (1 - weight) * (values[step] - mean)
    bias *= weight
    smoothed[step] = mean / (1 - bias)
  }
  return smoothed
}

public enum BestValue: Sendable {
  case lowest
  case highest
}

public func bestStep(of values: [Double], by best: BestValue) -> Int? {
  var found: Int?
  for (step, value) in values.enumerated() where !value.isNaN {
    let sign: Double = best == .lowest ? 1 : -1
    if let earlier = found, sign * values[earlier] <= sign * value { continue }
    found = step
  }
  return found
}

public func bestRun(of runs: [[Double]], by best: BestValue) -> Int? {
  var found: (run: Int, value: Double)?
  for (run, values) in runs.enumerated() {
    guard let step = bestStep(of: values, by: best) else { continue }
    let value = values[step]
    if let earlier = found {
      let isBetter = best == .lowest ? value < earlier.value : value > earlier.value
      if !isBetter { continue }
    }
    found = (run, value)
  }
  return found?.run
}
