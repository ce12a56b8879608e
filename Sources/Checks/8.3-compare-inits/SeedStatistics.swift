/// Accuracies over seeds: their mean and Student's interval, by the definition and by what is
/// mistaken for it.
struct SeedStatistics {
  var scores: [Double]

  init(_ scores: [Double]) { self.scores = scores }

  /// The differences of two runs of the same seeds.
  init(_ first: [Double], minus second: [Double]) {
    scores = zip(first, second).map { $0 - $1 }
  }

  var count: Double { Double(scores.count) }
  var mean: Double { scores.reduce(0, +) / count }
  var sumOfSquares: Double {
    let mean = mean
    return scores.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  }
  /// With n − 1.
  var variance: Double { sumOfSquares / (count - 1) }
  var standardError: Double { (variance / count).squareRoot() }

  /// The 95 % interval of the mean, for two scores or more.
  var interval: [Double] { interval(reach: Self.quantile(scores.count - 1) * standardError) }

  /// The interval, and nothing for fewer than two scores.
  var intervalIfAny: [Double] { scores.count < 2 ? [] : interval }

  /// The interval of the differences; nothing where there are not as many of one as of the other.
  static func difference(_ first: [Double], _ second: [Double]) -> [Double] {
    first.count == second.count ? SeedStatistics(first, minus: second).intervalIfAny : []
  }

  /// Whether 0 lies outside the interval of the differences.
  static func isReal(_ first: [Double], _ second: [Double]) -> Bool {
    let interval = difference(first, second)
    return interval.count == 2 && !(interval[0] <= 0 && interval[1] >= 0)
  }

  func interval(reach: Double) -> [Double] { [mean - reach, mean + reach] }

  /// The 0.975 quantile of Student's t, from scipy; 30 degrees stand for more.
  static func quantile(_ degrees: Int) -> Double { quantiles[min(degrees, 30) - 1] }

  private static let quantiles = [
    12.7062047, 4.3026527, 3.1824463, 2.7764451, 2.5705818, 2.4469119, 2.3646243, 2.3060041,
    2.2621572, 2.2281389, 2.2009852, 2.1788128, 2.1603687, 2.1447867, 2.1314495, 2.1199053,
    2.1098156, 2.1009220, 2.0930241, 2.0859634, 2.0796138, 2.0738731, 2.0686576, 2.0638986,
    2.0595386, 2.0555294, 2.0518305, 2.0484071, 2.0452296, 2.0422725,
  ]
}
