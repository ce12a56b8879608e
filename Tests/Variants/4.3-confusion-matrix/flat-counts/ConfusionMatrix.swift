import CourseKit

public func confusionMatrix(labels: [Int], predictions: [Int], classCount: Int) -> [[Int]] {
  var counts = Array(repeating: 0, count: classCount * classCount)
  for index in labels.indices {
    counts[labels[index] * classCount + predictions[index]] += 1
  }
  return (0..<classCount).map { row in
    Array(counts[row * classCount..<(row + 1) * classCount])
  }
}

public func mostConfused(in matrix: [[Int]]) -> (label: Int, prediction: Int)? {
  var found: (label: Int, prediction: Int)? = nil
  for label in 0..<matrix.count {
    for prediction in 0..<matrix.count {
      if label == prediction || matrix[label][prediction] == 0 { continue }
      guard let best = found else {
        found = (label, prediction)
        continue
      }
      if matrix[label][prediction] > matrix[best.label][best.prediction] {
        found = (label, prediction)
      }
    }
  }
  return found
}
