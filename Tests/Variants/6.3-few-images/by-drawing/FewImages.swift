import CourseKit

/// A split that takes one picture after the other out of each class.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  var generator = SeededGenerator(seed: seed)
  var classes: [[Int]] = Array(repeating: [], count: (labels.max() ?? -1) + 1)
  for (index, label) in labels.enumerated() { classes[label].append(index) }
  var training: [Int] = []
  for label in classes.indices.reversed() where !classes[label].isEmpty {
    repeat {
      let place = Int.random(in: classes[label].indices, using: &generator)
      training.append(classes[label].remove(at: place))
    } while classes[label].count > 1
      && training.count { labels[$0] == label } < perClass
  }
  return (training, classes.flatMap { $0 })
}

public func fewShotBatch(inputs: Tensor, labels: [Int], at indices: [Int]) -> Batch {
  let size = inputs.shape.dropFirst().reduce(1, *)
  var elements: [Float] = []
  for index in indices { elements += inputs.elements[(index * size)...].prefix(size) }
  let shape = [indices.count] + inputs.shape.dropFirst()
  return Batch(
    inputs: Tensor(shape: shape, elements: elements), labels: indices.map { labels[$0] })
}
