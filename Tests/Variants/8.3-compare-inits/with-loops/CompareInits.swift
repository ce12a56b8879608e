import CourseKit

public func seedMean(_ scores: [Double]) -> Double {
  var mean = 0.0
  for (index, score) in scores.enumerated() { mean += (score - mean) / Double(index + 1) }
  return mean
}

public func seedInterval(_ scores: [Double]) -> ClosedRange<Double>? {
  let count = Double(scores.count)
  guard count >= 2 else { return nil }
  var sum = 0.0
  var squares = 0.0
  for score in scores {
    sum += score
    squares += score * score
  }
  let variance = max(0, (squares - sum * sum / count) / (count - 1))
  let reach =
    variance.squareRoot() / count.squareRoot()
    * studentQuantile(degreesOfFreedom: scores.count - 1)
  return (sum / count - reach)...(sum / count + reach)
}

public func differenceInterval(_ first: [Double], _ second: [Double]) -> ClosedRange<Double>? {
  guard first.count == second.count else { return nil }
  var differences: [Double] = []
  for index in first.indices { differences.append(first[index] - second[index]) }
  return seedInterval(differences)
}

public func isRealDifference(_ first: [Double], _ second: [Double]) -> Bool {
  if let interval = differenceInterval(first, second) {
    return interval.lowerBound > 0 || interval.upperBound < 0
  }
  return false
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
