import CourseKit

/// Shuffles by hand with a generator of its own for each epoch, and counts the batches first.
public struct DataLoader {
  public let inputs: Tensor
  public let labels: [Int]
  public let batchSize: Int
  public let shuffle: Bool
  public let dropLast: Bool
  private var generator: SeededGenerator

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

  private mutating func drawOrder() -> [Int] {
    var order = Array(0..<labels.count)
    var epochGenerator = generator.split()
    var last = order.count - 1
    while shuffle && last > 0 {
      order.swapAt(last, Int.random(in: 0...last, using: &epochGenerator))
      last -= 1
    }
    return order
  }

  public mutating func epoch() -> [[Int]] {
    let order = drawOrder()
    let full = order.count / batchSize
    let count = dropLast || full * batchSize == order.count ? full : full + 1
    return (0..<count).map { batch in
      let start = batch * batchSize
      return Array(order[start..<min(order.count, start + batchSize)])
    }
  }

  public func batch(_ indices: [Int]) -> Batch {
    let size = inputs.shape.dropFirst().reduce(1, *)
    var elements: [Float] = []
    var picked: [Int] = []
    for index in indices {
      elements += Array(inputs.elements.dropFirst(index * size).prefix(size))
      picked.append(labels[index])
    }
    let shape = [picked.count] + Array(inputs.shape.dropFirst())
    return Batch(inputs: Tensor(shape: shape, elements: elements), labels: picked)
  }
}
