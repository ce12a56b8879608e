internal import RunRecords

extension RunRecord.Series {
  /// The curve along an axis: the mean of the seeds and the band that holds them all.
  ///
  /// - Parameter x: where along the axis; `nil` for 1, 2, …
  /// - Precondition: there is a curve, and all are of the same length.
  init(
    metric: String, setting: String = "", es: String, en: String, axis: RunRecord.Axis = .epoch,
    x: [Double]? = nil,
    seeds curves: [[Double]]
  ) {
    let count = curves.first?.count ?? 0
    let x = x ?? (0..<count).map { Double($0 + 1) }
    precondition(
      count > 0 && x.count == count && curves.allSatisfy { $0.count == count },
      "\(metric): \(curves.count) curves of different lengths")
    self.init(
      metric: metric, setting: setting, es: es, en: en, axis: axis, x: x, mean: [], low: [],
      high: [], halfWidth: [])
    for index in 0..<count {
      let values = curves.map { $0[index] }
      let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
      // The mean of equal numbers can be off by a rounding.
      mean.append(Swift.min(Swift.max(values.mean, low), high))
      self.low.append(low)
      self.high.append(high)
      halfWidth.append(values.halfWidth)
    }
  }
}
