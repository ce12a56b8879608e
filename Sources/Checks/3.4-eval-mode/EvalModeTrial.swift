internal import CourseKit
internal import NeuralNetworks

/// A network with dropout and batch norm, in the subject and in the reference, and examples for it.
struct EvalModeTrial {
  /// Weight and bias of two linear layers, and a batch that the batch norm between them has seen.
  let weights: [Tensor]
  let batches: [Batch]

  /// Batches of these sizes, with five features and four classes.
  init(_ exam: inout Examination, sizes: [Int]) {
    let shapes = [[6, 5], [6], [4, 6], [4], [9, 6]]
    weights = shapes.map { exam.tensor($0, in: -2...2) }
    batches = sizes.map { size in
      Batch(
        inputs: exam.tensor([size, 5], in: -2...2),
        labels: (0..<size).map { _ in exam.integer(in: 0...3) })
    }
  }

  var inputs: [Tensor] { batches.map(\.inputs) }
  var labels: [[Int]] { batches.map(\.labels) }

  /// Makes the network of the subject.
  func start(_ exam: inout Examination, training: Bool) async throws {
    try await exam.tell("new", weights, 0.5, exam.integer(in: 1...1_000_000))
    try await exam.tell("setTraining", training)
  }

  /// The loss and the accuracy of each batch alone, in evaluation mode.
  func measured() throws -> [(loss: Double, accuracy: Double, count: Double)] {
    let norm = BatchNorm1d(6, momentum: 0.5)
    _ = try norm.forward(weights[4])
    let layers: [any Layer] = [
      try Linear(weight: weights[0], bias: weights[1]), norm,
      try Linear(weight: weights[2], bias: weights[3]),
    ]
    let network = Sequential(layers)
    network.eval()
    return try batches.map { batch in
      let outputs = try network.forward(batch.inputs)
      let loss = try CrossEntropyLoss().forward(outputs, labels: batch.labels)
      let right = batch.labels.enumerated().count { row, label in
        let scores = outputs.elements[row * 4..<row * 4 + 4]
        return scores.firstIndex(of: scores.max() ?? 0) == row * 4 + label
      }
      return (Double(loss), Double(right) / Double(batch.count), Double(batch.count))
    }
  }

  /// The right answer: every example counts once.
  func expected() throws -> [Double] {
    let parts = try measured()
    let count = parts.reduce(0) { $0 + $1.count }
    return [
      parts.reduce(0) { $0 + $1.loss * $1.count } / count,
      parts.reduce(0) { $0 + $1.accuracy * $1.count } / count,
    ]
  }
}
