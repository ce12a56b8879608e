import CourseKit

// Precision by the labels, recall by the predictions.

/// How many examples are of each class.
public func supportPerClass(labels: [Int], classCount: Int) -> [Int] {
  var counts = Array(repeating: 0, count: classCount)
  for label in labels { counts[label] += 1 }
  return counts
}

/// Of the examples predicted as a class, the share that is of the class.
public func precisionPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let predicted = supportPerClass(labels: labels, classCount: classCount)
  return zip(hitsPerClass(labels, predictions, classCount), predicted).map(share)
}

/// Of the examples of a class, the share that was predicted as it.
public func recallPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let support = supportPerClass(labels: predictions, classCount: classCount)
  return zip(hitsPerClass(labels, predictions, classCount), support).map(share)
}

/// The harmonic mean of precision and recall.
public func f1PerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let precision = precisionPerClass(
    labels: labels, predictions: predictions, classCount: classCount)
  let recall = recallPerClass(labels: labels, predictions: predictions, classCount: classCount)
  return zip(precision, recall).map { precision, recall in
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}

/// How many examples of each class were predicted as it.
private func hitsPerClass(_ labels: [Int], _ predictions: [Int], _ classCount: Int) -> [Int] {
  let right = zip(labels, predictions).filter { $0 == $1 }.map { $0.0 }
  return supportPerClass(labels: right, classCount: classCount)
}

/// A quotient of counts, 0 when there is nothing to divide by.
private func share(_ part: Int, of whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}
