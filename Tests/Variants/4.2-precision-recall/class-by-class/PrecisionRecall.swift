import CourseKit

public func supportPerClass(labels: [Int], classCount: Int) -> [Int] {
  (0..<classCount).map { number in labels.filter { $0 == number }.count }
}

public func precisionPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  (0..<classCount).map { number in
    let predicted = zip(labels, predictions).filter { $0.1 == number }
    guard !predicted.isEmpty else { return 0 }
    return Double(predicted.filter { $0.0 == number }.count) / Double(predicted.count)
  }
}

public func recallPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  precisionPerClass(labels: predictions, predictions: labels, classCount: classCount)
}

public func f1PerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  (0..<classCount).map { number in
    let hits = zip(labels, predictions).filter { $0 == number && $1 == number }.count
    let both = labels.filter { $0 == number }.count + predictions.filter { $0 == number }.count
    return both == 0 ? 0 : 2 * Double(hits) / Double(both)
  }
}
