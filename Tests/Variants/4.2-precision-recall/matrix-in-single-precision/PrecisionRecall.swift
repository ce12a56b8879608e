import CourseKit

public func supportPerClass(labels: [Int], classCount: Int) -> [Int] {
  labels.reduce(into: Array(repeating: 0, count: classCount)) { $0[$1] += 1 }
}

public func precisionPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let matrix = countsByPair(labels, predictions, classCount)
  return (0..<classCount).map { number in
    let column = (0..<classCount).reduce(Float(0)) { $0 + matrix[$1][number] }
    return Double(column > 0 ? matrix[number][number] / column : 0)
  }
}

public func recallPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let matrix = countsByPair(labels, predictions, classCount)
  return matrix.enumerated().map { number, row in
    let sum = row.reduce(0, +)
    return Double(sum > 0 ? row[number] / sum : 0)
  }
}

public func f1PerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  let precision = precisionPerClass(
    labels: labels, predictions: predictions, classCount: classCount)
  let recall = recallPerClass(labels: labels, predictions: predictions, classCount: classCount)
  var result: [Double] = []
  for number in 0..<classCount {
    let (p, r) = (precision[number], recall[number])
    result.append(p == 0 || r == 0 ? 0 : 2 / (1 / p + 1 / r))
  }
  return result
}

private func countsByPair(_ labels: [Int], _ predictions: [Int], _ classCount: Int) -> [[Float]] {
  var matrix = Array(repeating: Array(repeating: Float(0), count: classCount), count: classCount)
  for (label, prediction) in zip(labels, predictions) { matrix[label][prediction] += 1 }
  return matrix
}
