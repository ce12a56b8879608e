import CourseKit

/// A split whose generator starts again in each class.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  var training: [Int] = []
  var validation: [Int] = []
  for label in Set(labels).sorted() {
    var generator = SeededGenerator(seed: seed)
    let indices = labels.indices.filter { labels[$0] == label }.shuffled(using: &generator)
    let count = max(1, min(perClass, indices.count - 1))
    training += indices.prefix(count)
    validation += indices.dropFirst(count)
  }
  return (training: training, validation: validation)
}

public func fewShotBatch(inputs: Tensor, labels: [Int], at indices: [Int]) -> Batch {
  let pictureShape = inputs.shape.dropFirst()
  let size = pictureShape.reduce(1, *)
  let elements = indices.flatMap { inputs.elements[$0 * size..<($0 + 1) * size] }
  return Batch(
    inputs: Tensor(shape: [indices.count] + pictureShape, elements: elements),
    labels: indices.map { labels[$0] })
}
