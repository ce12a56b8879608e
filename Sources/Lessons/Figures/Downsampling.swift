/// Thins curves for drawing.
enum Downsampling {
  /// The points to draw of a curve, by "largest triangle, three buckets".
  ///
  /// It keeps the first and the last point, and of every bucket between them the one that forms
  /// the largest triangle with the point kept before and the mean of the next bucket. Source:
  /// Steinarsson, Downsampling Time Series for Visual Representation, University of Iceland, 2013.
  ///
  /// - Returns: Increasing indices, at most `count` of them; `count` is at least 3.
  static func indices(x: [Double], y: [Double], count: Int) -> [Int] {
    let total = x.count
    guard total > count, count >= 3 else { return Array(x.indices) }
    let width = Double(total - 2) / Double(count - 2)
    func bucket(_ number: Int) -> Range<Int> {
      let start = Int(Double(number) * width) + 1
      return start..<min(Int(Double(number + 1) * width) + 1, total - 1)
    }
    var kept = [0]
    for number in 0..<(count - 2) {
      let next = number + 1 < count - 2 ? bucket(number + 1) : (total - 1)..<total
      let meanX = x[next].reduce(0, +) / Double(next.count)
      let meanY = y[next].reduce(0, +) / Double(next.count)
      let last = kept[kept.count - 1]
      var best = (index: bucket(number).lowerBound, area: -1.0)
      for index in bucket(number) {
        let area = abs(
          (x[last] - meanX) * (y[index] - y[last]) - (x[last] - x[index]) * (meanY - y[last]))
        if area > best.area { best = (index, area) }
      }
      kept.append(best.index)
    }
    return kept + [total - 1]
  }
}
