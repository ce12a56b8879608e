import CourseKit

/// A split by one shuffle of all pictures, which fills the classes in turn.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  var generator = SeededGenerator(seed: seed)
  var totals: [Int: Int] = [:]
  for label in labels { totals[label, default: 0] += 1 }
  var taken: [Int: Int] = [:]
  var isTraining = Array(repeating: false, count: labels.count)
  for index in labels.indices.shuffled(using: &generator) {
    let label = labels[index]
    let total = totals[label, default: 0]
    let wanted = total == 1 ? 1 : min(perClass, total - 1)
    if taken[label, default: 0] < wanted {
      taken[label, default: 0] += 1
      isTraining[index] = true
    }
  }
  return (
    labels.indices.filter { isTraining[$0] }, labels.indices.filter { !isTraining[$0] }
  )
}

public func fewShotBatch(inputs: Tensor, labels: [Int], at indices: [Int]) -> Batch {
  var shape = inputs.shape
  shape[0] = indices.count
  var pictures = Tensor.zeros(shape)
  let size = inputs.count / inputs.shape[0]
  for (place, index) in indices.enumerated() {
    for offset in 0..<size {
      pictures.elements[place * size + offset] = inputs.elements[index * size + offset]
    }
  }
  var chosen: [Int] = []
  for index in indices { chosen.append(labels[index]) }
  return Batch(inputs: pictures, labels: chosen)
}
