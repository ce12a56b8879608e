internal import Foundation
internal import RunRecords

extension RunRecord {
  /// The same with every measured number cut to six significant digits, so that people can read the
  /// file; accuracies on 10,000 images have no more.
  func rounded() -> RunRecord {
    var record = self
    record.values = values.mapValues(\.readable)
    record.series = series.map { series in
      var series = series
      series.mean = series.mean.map(\.readable)
      series.low = series.low.map(\.readable)
      series.high = series.high.map(\.readable)
      series.halfWidth = series.halfWidth.map(\.readable)
      return series
    }
    record.claims = claims.map { claim in
      var claim = claim
      claim.difference = claim.difference.readable
      claim.halfWidth = claim.halfWidth.readable
      claim.probability = claim.probability.readable
      return claim
    }
    return record
  }
}

extension Double {
  /// The nearest number with six significant digits.
  var readable: Double { Double(String(format: "%.6g", self)) ?? self }
}
