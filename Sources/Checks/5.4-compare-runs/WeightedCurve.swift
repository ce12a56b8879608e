/// TensorBoard's smoothing from its closed form: each point is the mean of the finite values up to
/// it, and a value counts `weight` times as much as the one after it.
package enum WeightedCurve {
  /// The smoothed curve; what is not finite is passed through.
  package static func smoothed(_ values: [Double], weight: Double) -> [Double] {
    values.indices.map { end in
      guard values[end].isFinite else { return values[end] }
      var (sum, weights, share) = (0.0, 0.0, 1.0)
      for value in values[...end].reversed() where value.isFinite {
        sum += share * value
        weights += share
        share *= weight
      }
      return sum / weights
    }
  }

  /// An exponential moving average from a start, with nothing done about the start.
  static func average(_ values: [Double], weight: Double, from start: Double) -> [Double] {
    var mean = start
    return values.map { value in
      mean = weight * mean + (1 - weight) * value
      return mean
    }
  }
}
