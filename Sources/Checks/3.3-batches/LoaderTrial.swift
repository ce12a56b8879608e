internal import CourseKit

/// A loader of numbered examples in the subject.
struct LoaderTrial {
  let count: Int
  let batchSize: Int

  /// The batches in order, with or without the part that does not fill one.
  func inOrder(dropLast: Bool) -> [[Int]] {
    let starts = stride(from: 0, to: count, by: batchSize)
    let batches = starts.map { Array($0..<Swift.min($0 + batchSize, count)) }
    return dropLast ? batches.filter { $0.count == batchSize } : batches
  }

  /// Makes the loader; the inputs are the numbers of the examples.
  func start(
    _ exam: inout Examination, shuffle: Bool, dropLast: Bool = false, seed: Int = 1
  ) async throws {
    let inputs = Tensor(shape: [count, 1], elements: (0..<count).map { Float($0) })
    try await exam.tell(
      "new", inputs, (0..<count).map { $0 % 3 }, batchSize, shuffle, dropLast, seed)
  }
}
