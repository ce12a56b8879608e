internal import RunRecords

extension [Double] {
  /// The arithmetic mean; NaN without numbers.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The standard deviation of a sample (divided by n − 1); 0 for fewer than two numbers.
  var deviation: Double {
    guard count > 1 else { return 0 }
    let mean = mean
    return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
  }

  /// Half the width of the 95 % interval of the mean, by Student's t; 0 for fewer than two numbers.
  var halfWidth: Double {
    guard count > 1 else { return 0 }
    return StudentT.halfInterval(ofMeanOf: count) * deviation
      / Double(count).squareRoot()
  }
}
