import CourseKit

extension [Double] {
  fileprivate var mean: Double { reversed().reduce(0, +) / Double(count) }

  fileprivate var squaredError: Double {
    map { ($0 - mean) * ($0 - mean) / Double(count * (count - 1)) }.reduce(0, +)
  }
}

public func seedMean(_ scores: [Double]) -> Double { scores.mean }

public func seedInterval(_ scores: [Double]) -> ClosedRange<Double>? {
  guard scores.count > 1 else { return nil }
  let quantile = studentQuantile(degreesOfFreedom: scores.count - 1)
  let reach = (quantile * quantile * scores.squaredError).squareRoot()
  return ClosedRange(uncheckedBounds: (scores.mean - reach, scores.mean + reach))
}

public func differenceInterval(_ first: [Double], _ second: [Double]) -> ClosedRange<Double>? {
  guard first.count == second.count else { return nil }
  return seedInterval(zip(second, first).map { $1 - $0 })
}

public func isRealDifference(_ first: [Double], _ second: [Double]) -> Bool {
  differenceInterval(first, second).map { !($0 ~= 0) } ?? false
}

/// The 0.975 quantile of Student's t; above 30 degrees the one of 30.
public func studentQuantile(degreesOfFreedom: Int) -> Double {
  let quantiles = [
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
    2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
    2.048407, 2.045230, 2.042272,
  ]
  return quantiles[min(degreesOfFreedom, quantiles.count) - 1]
}
