/// How far the confidence of a classifier is from how often it is right.
///
/// The confidence of an example is its greatest probability, and its prediction the class that has
/// it, the first of several, as in NumPy's and PyTorch's `argmax`. Examples are put in M bins of
/// equal width by their confidence p: bin m, counted from 1, has those with (m - 1)/M < p ≤ m/M,
/// and the first also those with p = 0. See Guo, Pleiss, Sun and Weinberger, "On calibration of
/// modern neural networks", ICML 2017.
///
/// Classes that never occur change nothing, because only the predicted class of an example counts.
///
/// ```swift
/// let calibration = try Calibration(
///   truth: labels, probabilities: softmax.elements, classCount: 10)
/// calibration.expectedError  // 0.03: off by three points of a hundred on average
/// for bin in calibration.bins { print(bin.confidence ?? 0, bin.accuracy ?? 0, bin.count) }
/// ```
public struct Calibration: Codable, Equatable, Sendable {
  /// The bins in order, the data of a reliability diagram.
  public var bins: [Bin]

  /// The examples whose confidence lies in an interval.
  public struct Bin: Codable, Equatable, Sendable {
    /// Where the interval begins; the number itself is not in it, save 0.
    public var lowerBound: Double
    /// Where it ends; the number itself is in it.
    public var upperBound: Double
    /// The number of examples.
    public var count: Int
    /// Their mean confidence, or nil if there are none.
    public var confidence: Double?
    /// The fraction of them that is predicted right, or nil if there are none.
    public var accuracy: Double?
  }

  /// The calibration on N examples; no examples make empty bins.
  ///
  /// - Parameters:
  ///   - truth: N labels from 0 to classCount - 1.
  ///   - probabilities: N × classCount numbers from 0 to 1, one row after the other. That a row sums
  ///     to 1 is not verified.
  ///   - classCount: The length of a row.
  ///   - binCount: The number of bins M, from 1 to 1,000,000; Guo et al. take 15.
  /// - Throws: `MetricsError` if a label or a probability is out of range, NaN too, or the sizes do
  ///   not agree.
  public init(
    truth: [Int], probabilities: [Float], classCount: Int, binCount: Int = 15
  ) throws(MetricsError) {
    guard binCount >= 1, binCount <= 1_000_000 else { throw .invalidBinCount(binCount) }
    try checkProbabilities(truth: truth, probabilities, classCount: classCount)
    var counts = Array(repeating: 0, count: binCount)
    var hits = counts
    var confidences = Array(repeating: 0.0, count: binCount)
    for (index, label) in truth.enumerated() {
      let start = index * classCount
      var best = start
      for other in start..<start + classCount where probabilities[other] > probabilities[best] {
        best = other
      }
      let confidence = Double(probabilities[best])
      let bin = Self.bin(of: confidence, binCount: binCount)
      counts[bin] += 1
      confidences[bin] += confidence
      if best - start == label { hits[bin] += 1 }
    }
    bins = (0..<binCount).map { bin in
      let count = counts[bin]
      return Bin(
        lowerBound: Double(bin) / Double(binCount), upperBound: Double(bin + 1) / Double(binCount),
        count: count, confidence: count == 0 ? nil : confidences[bin] / Double(count),
        accuracy: count == 0 ? nil : Double(hits[bin]) / Double(count))
    }
  }

  /// The number of examples.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error, 0 to 1: the mean over examples of how far the accuracy of the
  /// example's bin is from its confidence.
  ///
  /// In the paper's words Σ |Bₘ|/n · |acc(Bₘ) − conf(Bₘ)|. An empty bin adds nothing; without
  /// examples the error is 0.
  public var expectedError: Double {
    let count = count
    guard count > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.count) * $1.gap } / Double(count)
  }

  /// The maximum calibration error, 0 to 1: the greatest distance in any bin that is not empty.
  ///
  /// Without examples it is 0.
  public var maximumError: Double { bins.map(\.gap).max() ?? 0 }

  /// The bin of a confidence: the first whose upper bound is not below it.
  private static func bin(of confidence: Double, binCount: Int) -> Int {
    func upperBound(_ bin: Int) -> Double { Double(bin + 1) / Double(binCount) }
    var bin = min(max(0, Int(confidence * Double(binCount))), binCount - 1)
    // The product may be rounded across a bound.
    while bin > 0, confidence <= upperBound(bin - 1) { bin -= 1 }
    while bin < binCount - 1, confidence > upperBound(bin) { bin += 1 }
    return bin
  }
}

extension Calibration.Bin {
  /// How far the accuracy is from the confidence; 0 if the bin is empty.
  fileprivate var gap: Double {
    guard let confidence, let accuracy else { return 0 }
    return abs(accuracy - confidence)
  }
}

/// The expected calibration error of N examples, 0 to 1; without examples 0.
///
/// The same as `Calibration.expectedError`, where the formula stands.
/// - Throws: `MetricsError`, as `Calibration` does.
public func expectedCalibrationError(
  truth: [Int], probabilities: [Float], classCount: Int, binCount: Int = 15
) throws(MetricsError) -> Double {
  try Calibration(
    truth: truth, probabilities: probabilities, classCount: classCount, binCount: binCount
  ).expectedError
}
