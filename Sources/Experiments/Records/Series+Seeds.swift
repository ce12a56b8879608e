internal import RunRecords

extension RunRecord.Series {
  /// The curve over the epochs 1, 2, …: the mean of the seeds and the band that holds them all.
  ///
  /// - Precondition: there is a curve, and all are of the same length.
  init(metric: String, es: String, en: String, seeds curves: [[Double]]) {
    let epochs = curves.first?.count ?? 0
    precondition(
      epochs > 0 && curves.allSatisfy { $0.count == epochs },
      "\(metric): \(curves.count) curves of different lengths")
    self.init(metric: metric, es: es, en: en, x: [], mean: [], low: [], high: [], halfWidth: [])
    for epoch in 0..<epochs {
      let values = curves.map { $0[epoch] }
      let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
      x.append(Double(epoch + 1))
      // The mean of equal numbers can be off by a rounding.
      mean.append(Swift.min(Swift.max(values.mean, low), high))
      self.low.append(low)
      self.high.append(high)
      halfWidth.append(values.halfWidth)
    }
  }
}
