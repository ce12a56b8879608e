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

  /// The population standard deviation of the residuals.
  var fluctuation: Double { variance(of: residuals(from: smoothed)).squareRoot() }

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
}
