import CourseKit

// Takes the largest cell of all.

/// How often each class was taken for each other, `[true][predicted]`.
public func confusionMatrix(labels: [Int], predictions: [Int], classCount: Int) -> [[Int]] {
  var matrix = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
  for (label, prediction) in zip(labels, predictions) {
    matrix[label][prediction] += 1
  }
  return matrix
}

/// The most frequent mistake, the first one row by row, or nil if there is none.
public func mostConfused(in matrix: [[Int]]) -> (label: Int, prediction: Int)? {
  var most = 0
  var pair: (label: Int, prediction: Int)?
  for (label, row) in matrix.enumerated() {
    for (prediction, count) in row.enumerated() where count > most {
      most = count
      pair = (label, prediction)
    }
  }
  return pair
}
