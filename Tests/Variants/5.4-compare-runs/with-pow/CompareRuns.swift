import CourseKit
import Foundation

/// As the formulas are written, with `pow`, and sorting to find the best.
public func tensorBoardSmoothed(_ values: [Double], weight: Double) -> [Double] {
  var result: [Double] = []
  var (last, entered) = (0.0, 0)
  for value in values {
    if value.isFinite {
      last = last * weight + (1 - weight) * value
      entered += 1
      result.append(last / (1 - pow(weight, Double(entered))))
    } else {
      result.append(value)
    }
  }
  return result
}

public enum BestValue: Sendable {
  case lowest
  case highest
}

public func bestStep(of values: [Double], by best: BestValue) -> Int? {
  let steps = values.indices.filter { !values[$0].isNaN }
  return steps.sorted { first, second in
    if values[first] == values[second] { return first < second }
    return best == .lowest
      ? values[first] < values[second] : values[first] > values[second]
  }.first
}

public func bestRun(of runs: [[Double]], by best: BestValue) -> Int? {
  let joined = runs.flatMap { $0 }
  guard let step = bestStep(of: joined, by: best) else { return nil }
  return runs.firstIndex { $0.contains(joined[step]) }
}
