/// A curve of losses with its smooth self, by the definition and by what is mistaken for it.
///
/// The smooth value is written as the weighted mean that it is, `Σ wᵗ⁻ⁱ·xᵢ / Σ wᵗ⁻ⁱ`, and not by the
/// recursion that learners write.
struct LossCurve {
  var losses: [Double]
  var weight: Double

  init(_ losses: [Double], weight: Double) {
    self.losses = losses
    self.weight = weight
  }

  /// The debiased exponential average.
  var smoothed: [Double] {
    losses.indices.map { last in
      var (sum, weights, power) = (0.0, 0.0, 1.0)
      for index in (0...last).reversed() {
        sum += power * losses[index]
        weights += power
        power *= weight
      }
      return sum / weights
    }
  }

  /// The population standard deviation of the residuals; NaN if a loss is not finite.
  var fluctuation: Double {
    losses.isEmpty ? 0 : variance(of: residuals(from: smoothed)).squareRoot()
  }

  /// The mean square of the residuals, their mean included.
  var meanSquare: Double {
    residuals(from: smoothed).reduce(0) { $0 + $1 * $1 } / Double(losses.count)
  }

  func residuals(from smooth: [Double]) -> [Double] { zip(losses, smooth).map { $0 - $1 } }

  func variance(of numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    return numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / count
  }

  /// The exponential average from a start on, without correction.
  func undebiased(from start: Double) -> [Double] {
    var average = start
    return losses.map { loss in
      average = weight * average + (1 - weight) * loss
      return average
    }
  }

  /// The exponential average whose corrected value goes into the next one.
  var fedBack: [Double] {
    var (average, power) = (0.0, 1.0)
    return losses.map { loss in
      power *= weight
      average = (weight * average + (1 - weight) * loss) / (1 - power)
      return average
    }
  }

  /// With the two weights exchanged, and either power in the correction.
  func reversed(correctingBy base: Double) -> [Double] {
    var (average, power) = (0.0, 1.0)
    return losses.map { loss in
      average = (1 - weight) * average + weight * loss
      power *= base
      return average / (1 - power)
    }
  }

  /// The exponential average whose correction is one step late.
  var late: [Double] {
    var power = 1.0
    return undebiased(from: 0).map { average in
      defer { power *= weight }
      return average / (1 - power)
    }
  }
}

extension LossCurve {
  /// The index of the curve that fluctuates least, the first of several.
  static func steadiest(of runs: [[Double]], weight: Double) -> Int? {
    let fluctuations = runs.map { LossCurve($0, weight: weight).fluctuation }
    return fluctuations.indices.filter { !fluctuations[$0].isNaN }
      .min { fluctuations[$0] < fluctuations[$1] }
  }

  /// What known mistakes answer, in an order that does not depend on the curves.
  static func mistaken(
    for runs: [[Double]], weight: Double
  ) -> [(any MisconceptionCase, [Int])] {
    let fluctuations = runs.map { LossCurve($0, weight: weight).fluctuation }
    let finite = fluctuations.indices.filter { !fluctuations[$0].isNaN }
    let largest = finite.max { fluctuations[$0] < fluctuations[$1] }
    // The first NaN, as it stays the least once it is, and any, as where it counts as 0.
    let unfiltered = fluctuations.indices.min { fluctuations[$0] < fluctuations[$1] }
    let broken = fluctuations.firstIndex(where: \.isNaN)
    let right = steadiest(of: runs, weight: weight)
    return [
      (LossStabilityMisconception.takesTheLargest, answer(largest)),
      (LossStabilityMisconception.nanWins, answer(unfiltered)),
      (LossStabilityMisconception.nanWins, answer(broken ?? right)),
    ]
  }

  /// An index as the adapter gives it: nothing for nil.
  static func answer(_ index: Int?) -> [Int] { index.map { [$0] } ?? [] }
}
