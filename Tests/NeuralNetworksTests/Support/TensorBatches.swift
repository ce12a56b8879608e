import CourseKit

/// Examples in memory, in order, in batches that reuse their buffers.
struct TensorBatches: BatchSource {
  var inputs: Tensor
  var labels: [Int]
  var batchSize: Int
  private var next = 0

  init(inputs: Tensor, labels: [Int], batchSize: Int) {
    self.inputs = inputs
    self.labels = labels
    self.batchSize = batchSize
  }

  var exampleCount: Int { labels.count }
  var batchCount: Int { (labels.count + batchSize - 1) / batchSize }

  mutating func startEpoch() { next = 0 }

  mutating func next(into batch: inout Batch) throws -> Bool {
    let count = min(batchSize, labels.count - next)
    guard count > 0 else { return false }
    if batch.count != count {
      batch = Batch(
        inputs: .zeros([count] + inputs.shape.dropFirst()),
        labels: Array(repeating: 0, count: count))
    }
    let size = inputs.shape.dropFirst().reduce(1, *)
    batch.inputs.elements.withUnsafeMutableBufferPointer { target in
      for index in 0..<count * size { target[index] = inputs.elements[next * size + index] }
    }
    for index in 0..<count { batch.labels[index] = labels[next + index] }
    next += count
    return true
  }
}
