internal import CourseKit

extension Tensor {
  /// Writes the index of the greatest element of each row of `[N, classes]`, the first of equals.
  func writePredictions(into classes: inout [Int]) {
    classes.removeAll(keepingCapacity: true)
    let columns = shape.last ?? 0
    guard columns > 0 else { return }
    elements.withUnsafeBufferPointer { elements in
      for start in stride(from: 0, to: elements.count, by: columns) {
        var best = start
        for index in start..<start + columns where elements[index] > elements[best] {
          best = index
        }
        classes.append(best - start)
      }
    }
  }
}

/// How many places agree.
func countEqual(_ predictions: [Int], _ labels: [Int]) -> Int {
  var count = 0
  for (prediction, label) in zip(predictions, labels) where prediction == label { count += 1 }
  return count
}
