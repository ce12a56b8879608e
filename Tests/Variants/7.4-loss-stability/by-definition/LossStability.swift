import CourseKit

public func smoothedLoss(_ losses: [Double], weight: Double) -> [Double] {
  losses.indices.map { last in
    var powers = [1.0]
    while powers.count <= last { powers.append(powers[powers.count - 1] * weight) }
    let parts = zip(powers, losses[...last].reversed()).map { $0 * $1 }
    return parts.reduce(0, +) / powers.reduce(0, +)
  }
}

public func lossFluctuation(_ losses: [Double], weight: Double) -> Double {
  let smooth = smoothedLoss(losses, weight: weight)
  let residuals = losses.indices.map { smooth[$0] - losses[$0] }
  let count = Double(max(1, residuals.count))
  let mean = residuals.reduce(0) { $0 + $1 / count }
  let meanSquare = residuals.reduce(0) { $0 + $1 * $1 / count }
  let variance = meanSquare - mean * mean
  return variance < 1e-15 ? 0 : variance.squareRoot()
}

public func steadiestRun(_ runs: [[Double]], weight: Double) -> Int? {
  let candidates = runs.enumerated()
    .map { (index: $0.offset, fluctuation: lossFluctuation($0.element, weight: weight)) }
    .filter { $0.fluctuation >= 0 }
  guard let least = candidates.map(\.fluctuation).min() else { return nil }
  return candidates.first { $0.fluctuation == least }?.index
}
