/// The mean squared distance of the probabilities from certainty of the true class, 0 to 2.
///
/// For each example Σₖ (pₖ − yₖ)², where yₖ is 1 for the true class and 0 for the others (Brier,
/// "Verification of forecasts expressed in terms of probability", 1950). A class that never occurs
/// still counts with the probability that it is given. Without examples the score is 0.
/// - Parameters:
///   - truth: N labels from 0 to classCount - 1.
///   - probabilities: N × classCount numbers from 0 to 1, one row after the other.
///   - classCount: The length of a row.
/// - Throws: `MetricsError` if a label or a probability is out of range, NaN too, or the sizes do
///   not agree.
public func brierScore(
  truth: [Int], probabilities: [Float], classCount: Int
) throws(MetricsError) -> Double {
  try checkProbabilities(truth: truth, probabilities, classCount: classCount)
  var sum = 0.0
  for (index, label) in truth.enumerated() {
    for column in 0..<classCount {
      let error =
        Double(probabilities[index * classCount + column]) - (column == label ? 1 : 0)
      sum += error * error
    }
  }
  return truth.isEmpty ? 0 : sum / Double(truth.count)
}

/// Makes sure that there is one row of probabilities for each label.
func checkProbabilities(
  truth: [Int], _ probabilities: [Float], classCount: Int
) throws(MetricsError) {
  guard classCount >= 0 else { throw .invalidClassCount(classCount) }
  let (expected, overflow) = truth.count.multipliedReportingOverflow(by: classCount)
  guard !overflow, probabilities.count == expected else {
    throw .scoreCountMismatch(
      expected: overflow ? .max : expected, got: probabilities.count, classCount: classCount)
  }
  for (index, label) in truth.enumerated() where label < 0 || label >= classCount {
    throw .labelOutOfRange(label: label, role: .truth, index: index, classCount: classCount)
  }
  // NaN fails the comparison too.
  if let index = probabilities.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
    throw .invalidProbability(
      String(describing: probabilities[index]), index: index / classCount,
      label: index % classCount)
  }
}
