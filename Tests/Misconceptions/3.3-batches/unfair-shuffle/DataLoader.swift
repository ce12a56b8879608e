import CourseKit

/// Deals examples out into batches, as `torch.utils.data.DataLoader`.
public struct DataLoader {
  /// All examples, `[N, …]`.
  public let inputs: Tensor
  /// Their N class indices.
  public let labels: [Int]
  /// Examples in a batch, but for the last one of an epoch.
  public let batchSize: Int
  /// Whether each epoch has an order of its own.
  public let shuffle: Bool
  /// Whether an epoch leaves out the examples that do not fill a batch.
  public let dropLast: Bool
  private var generator: SeededGenerator

  /// A loader before its first epoch.
  public init(
    inputs: Tensor, labels: [Int], batchSize: Int, shuffle: Bool, dropLast: Bool, seed: UInt64
  ) {
    self.inputs = inputs
    self.labels = labels
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
    generator = SeededGenerator(seed: seed)
  }

  /// The batches of one epoch, as indices.
  public mutating func epoch() -> [[Int]] {
    var order = Array(labels.indices)
    if shuffle {
      for index in order.indices {
        order.swapAt(index, Int.random(in: 0..<order.count, using: &generator))
      }
    }
    let end = dropLast ? order.count - order.count % batchSize : order.count
    return stride(from: 0, to: end, by: batchSize).map { start in
      Array(order[start..<end].prefix(batchSize))
    }
  }

  /// The inputs of these examples with their labels.
  public func batch(_ indices: [Int]) -> Batch {
    let sides = inputs.shape.dropFirst()
    let size = sides.reduce(1, *)
    let elements = indices.flatMap { inputs.elements[$0 * size..<($0 + 1) * size] }
    return Batch(
      inputs: Tensor(shape: [indices.count] + sides, elements: elements),
      labels: indices.map { labels[$0] })
  }
}
