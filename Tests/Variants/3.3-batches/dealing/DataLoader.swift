import CourseKit

/// Deals the examples one by one, and shuffles the order of the epoch before again.
public struct DataLoader {
  public let inputs: Tensor
  public let labels: [Int]
  public let batchSize: Int
  public let shuffle: Bool
  public let dropLast: Bool
  private var generator: SeededGenerator
  private var order: [Int]

  public init(
    inputs: Tensor, labels: [Int], batchSize: Int, shuffle: Bool, dropLast: Bool, seed: UInt64
  ) {
    self.inputs = inputs
    self.labels = labels
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
    generator = SeededGenerator(seed: seed)
    order = Array(0..<labels.count)
  }

  public mutating func epoch() -> [[Int]] {
    if shuffle { order = order.shuffled(using: &generator) }
    var batches: [[Int]] = []
    var batch: [Int] = []
    for index in order {
      batch.append(index)
      if batch.count == batchSize {
        batches.append(batch)
        batch = []
      }
    }
    if !batch.isEmpty && !dropLast { batches.append(batch) }
    return batches
  }

  public func batch(_ indices: [Int]) -> Batch {
    var shape = inputs.shape
    shape[0] = indices.count
    var result = Batch(
      inputs: .zeros(shape), labels: Array(repeating: 0, count: indices.count))
    let size = labels.isEmpty ? 0 : inputs.count / labels.count
    for (row, index) in indices.enumerated() {
      for offset in 0..<size {
        result.inputs.elements[row * size + offset] = inputs.elements[index * size + offset]
      }
      result.labels[row] = labels[index]
    }
    return result
  }
}
