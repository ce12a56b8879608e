/// The fraction of examples whose predicted label is the true one, 0 to 1.
///
/// Labels are compared, not used as indices, so any integers will do. Without examples the result
/// is 0, as every 0 / 0 in this module.
///
/// ```swift
/// try accuracy(truth: [0, 1, 2, 2], predicted: [0, 1, 1, 2])  // 0.75
/// ```
/// - Throws: `MetricsError.countMismatch`.
public func accuracy(truth: [Int], predicted: [Int]) throws(MetricsError) -> Double {
  guard truth.count == predicted.count else {
    throw .countMismatch(truth: truth.count, predicted: predicted.count)
  }
  var hits = 0
  for (t, p) in zip(truth, predicted) where t == p { hits += 1 }
  return ratio(hits, truth.count, zeroDivision: 0)
}

/// The fraction of examples whose true class is among the k highest scores, 0 to 1.
///
/// Among equal scores the higher class goes first, as in scikit-learn. From k = classCount on
/// every example is a hit, except that a row with a NaN never is one: a model that has diverged
/// does not look right by chance. Without examples the result is 0.
///
/// ```swift
/// // Two examples, three classes.
/// try topKAccuracy(truth: [0, 2], scores: [0.3, 0.5, 0.2, 0.1, 0.2, 0.7], classCount: 3, k: 2)  // 1
/// ```
/// - Parameters:
///   - truth: N labels from 0 to classCount - 1.
///   - scores: N × classCount logits or probabilities, one row after the other.
///   - classCount: The length of a row.
///   - k: How many of the highest scores count as an answer, at least 1.
/// - Throws: `MetricsError` if k is below 1, a label is out of range or the sizes do not agree.
public func topKAccuracy(
  truth: [Int], scores: [Float], classCount: Int, k: Int
) throws(MetricsError) -> Double {
  guard k >= 1 else { throw .invalidK(k) }
  guard classCount >= 0 else { throw .invalidClassCount(classCount) }
  let (expected, overflow) = truth.count.multipliedReportingOverflow(by: classCount)
  guard !overflow, scores.count == expected else {
    throw .scoreCountMismatch(
      expected: overflow ? .max : expected, got: scores.count, classCount: classCount)
  }
  var hits = 0
  for (index, label) in truth.enumerated() {
    guard label >= 0, label < classCount else {
      throw .labelOutOfRange(label: label, role: .truth, index: index, classCount: classCount)
    }
    let start = index * classCount
    let own = scores[start + label]
    var ahead = 0
    var hasNaN = false
    for other in 0..<classCount {
      let score = scores[start + other]
      if score > own || (score == own && other > label) { ahead += 1 }
      if score.isNaN { hasNaN = true }
    }
    if ahead < k && !hasNaN { hits += 1 }
  }
  return ratio(hits, truth.count, zeroDivision: 0)
}
