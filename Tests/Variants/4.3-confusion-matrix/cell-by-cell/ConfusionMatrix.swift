import CourseKit

public func confusionMatrix(labels: [Int], predictions: [Int], classCount: Int) -> [[Int]] {
  let pairs = Array(zip(labels, predictions))
  return (0..<classCount).map { label in
    (0..<classCount).map { prediction in
      pairs.reduce(0) { $0 + ($1 == (label, prediction) ? 1 : 0) }
    }
  }
}

public func mostConfused(in matrix: [[Int]]) -> (label: Int, prediction: Int)? {
  let mistakes = matrix.indices.flatMap { label in
    matrix.indices.filter { $0 != label }.map { (label: label, prediction: $0) }
  }
  let most = mistakes.map { matrix[$0.label][$0.prediction] }.max() ?? 0
  return most == 0 ? nil : mistakes.first { matrix[$0.label][$0.prediction] == most }
}
