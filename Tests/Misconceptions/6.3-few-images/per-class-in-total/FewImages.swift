import CourseKit

/// A split that trains with `perClass` pictures in all.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  var generator = SeededGenerator(seed: seed)
  let indices = labels.indices.shuffled(using: &generator)
  let training = Array(indices.prefix(perClass))
  let validation = Array(indices.dropFirst(perClass))
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
