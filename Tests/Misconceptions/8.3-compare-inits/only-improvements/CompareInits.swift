import CourseKit

/// The mean over all seeds.
public func seedMean(_ scores: [Double]) -> Double {
  scores.reduce(0, +) / Double(scores.count)
}
/// Student's 95 % interval of the mean; nil with fewer than two seeds.
public func seedInterval(_ scores: [Double]) -> ClosedRange<Double>? {
  if scores.count < 2 { return nil }
  let mean = seedMean(scores)
  let degrees = scores.count - 1
  let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(degrees)
  let standardError = (variance / Double(scores.count)).squareRoot()
  let reach = studentQuantile(degreesOfFreedom: degrees) * standardError
  return mean - reach...mean + reach
}
/// The interval of the mean of the differences, seed by seed.
public func differenceInterval(_ first: [Double], _ second: [Double]) -> ClosedRange<Double>? {
  first.count == second.count ? seedInterval(zip(first, second).map { $0 - $1 }) : nil
}

/// Whether 0 is no plausible difference.
public func isRealDifference(_ first: [Double], _ second: [Double]) -> Bool {
  guard let interval = differenceInterval(first, second) else { return false }
  return interval.lowerBound > 0
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
