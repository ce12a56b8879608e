/// Between which limits the numbers of a histogram are counted.
public enum HistogramBins: Equatable, Sendable {
  /// Limits that grow by a tenth from 10⁻¹² to 10²⁰, on both sides of 0: PyTorch's default.
  case tensorFlow
  /// That many of equal width from the least to the greatest number, as NumPy places them.
  case count(Int)
  /// At least two limits that do not decrease; numbers outside are not counted.
  case edges([Double])

  /// The limits of `tensorFlow`.
  static let tensorFlowEdges: [Double] = {
    var positive: [Double] = []
    var limit = 1e-12
    while limit < 1e20 {
      positive.append(limit)
      limit *= 1.1
    }
    return positive.reversed().map { -$0 } + [0] + positive
  }()
}

extension Histogram {
  /// The histogram that PyTorch's `make_histogram` makes of the numbers.
  ///
  /// Its buckets begin with an empty one, whose limit is where the first that is not empty begins,
  /// and end with the last that is not empty. Numbers outside the bins, infinities and NaN are in no
  /// bucket, though in the other values.
  /// - Parameter maxBins: If there are more bins than this, several neighbours are counted as one.
  /// - Returns: nil if there are no bins or no number is in any.
  public init?(_ values: [Double], bins: HistogramBins = .tensorFlow, maxBins: Int? = nil) {
    guard let counted = Self.count(values, bins) else { return nil }
    var (counts, limits) = counted
    if let maxBins, counts.count > maxBins {
      guard maxBins > 0 else { return nil }
      let width = counts.count / maxBins
      let starts = stride(from: 0, to: counts.count, by: width)
      limits = starts.map { limits[$0] } + [limits[counts.count]]
      counts = starts.map { counts[$0..<Swift.min($0 + width, counts.count)].reduce(0, +) }
    }
    guard let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    // TensorBoard takes a limit for the end of a bucket, so the begin of the first needs another.
    bucketCounts = [0] + counts[first...last]
    bucketLimits = Array(limits[first...last + 1])
    count = Double(values.count)
    (sum, sumOfSquares) = (0, 0)
    (min, max) = (.infinity, -.infinity)
    var hasNaN = false
    for value in values {
      sum += value
      sumOfSquares += value * value
      min = Swift.min(min, value)
      max = Swift.max(max, value)
      if value.isNaN { hasNaN = true }
    }
    if hasNaN { (min, max) = (.nan, .nan) }
  }

  /// How many numbers lie in each bin, and the limits of the bins, one more than bins.
  private static func count(
    _ values: [Double], _ bins: HistogramBins
  ) -> (counts: [Double], limits: [Double])? {
    switch bins {
    case .tensorFlow: return count(values, edges: HistogramBins.tensorFlowEdges)
    case .edges(let edges):
      guard edges.count >= 2, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        return nil
      }
      return count(values, edges: edges)
    case .count(let number):
      guard number > 0, number <= 1 << 24, var low = values.min(), var high = values.max(),
        values.allSatisfy(\.isFinite), (high - low).isFinite
      else { return nil }
      if low == high { (low, high) = (low - 0.5, high + 0.5) }
      return count(values, number: number, from: low, to: high)
    }
  }

  private static func count(
    _ values: [Double], edges: [Double]
  ) -> (counts: [Double], limits: [Double]) {
    var counts = [Double](repeating: 0, count: edges.count - 1)
    let (lowest, highest) = (edges[0], edges[edges.count - 1])
    for value in values where value >= lowest && value <= highest {
      // The first edge above the value; the last bin has its upper edge too.
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] <= value { low = middle + 1 } else { high = middle }
      }
      counts[Swift.min(low, edges.count - 1) - 1] += 1
    }
    return (counts, edges)
  }

  /// NumPy's way with equal bins: compute the bin, then move by one if rounding missed it.
  private static func count(
    _ values: [Double], number: Int, from low: Double, to high: Double
  ) -> (counts: [Double], limits: [Double]) {
    let step = (high - low) / Double(number)
    var edges = (0...number).map { Double($0) * step + low }
    edges[number] = high
    var counts = [Double](repeating: 0, count: number)
    for value in values {
      var index = Swift.min(Int((value - low) / (high - low) * Double(number)), number - 1)
      if value < edges[index] { index -= 1 }
      if value >= edges[index + 1] && index != number - 1 { index += 1 }
      counts[index] += 1
    }
    return (counts, edges)
  }
}
