internal import CourseKit
internal import NeuralNetworks

/// A network with dropout and batch norm, in the subject and in the reference, and examples for it.
struct EvalModeTrial {
  /// Weight and bias of two linear layers, and a batch that the batch norm between them has seen.
  let weights: [Tensor]
  let batches: [Batch]

  /// Batches of these sizes, with five features and four classes.
  ///
  /// Of each batch but the last every third example is wrong, of the last every one but the first,
  /// and no two outputs of an example are close: what is right is certain, and no two batches are
  /// as good.
  init(_ draws: inout some InputDrawing, sizes: [Int]) throws {
    weights = Self.weights(&draws)
    let network = try Self.network(weights)
    batches = try sizes.enumerated().map { index, size in
      let isLast = index == sizes.count - 1
      return try Self.batch(&draws, size, for: network) { row in
        isLast && sizes.count > 1 ? row > 0 : row % 3 == 2
      }
    }
  }

  var inputs: [Tensor] { batches.map(\.inputs) }
  var labels: [[Int]] { batches.map(\.labels) }

  /// Weights of a network of five features and four classes.
  static func weights(_ draws: inout some InputDrawing) -> [Tensor] {
    [[6, 5], [6], [4, 6], [4], [9, 6]].map { draws.tensor($0, in: -2...2) }
  }

  /// The network of the reference, in evaluation mode, where dropout does nothing.
  static func network(_ weights: [Tensor]) throws -> Sequential {
    let norm = BatchNorm1d(weights[1].count, momentum: 0.5)
    _ = try norm.forward(weights[4])
    let network = Sequential(
      [
        Flatten(), try Linear(weight: weights[0], bias: weights[1]), norm,
        try Linear(weight: weights[2], bias: weights[3]),
      ] as [any Layer])
    network.eval()
    return network
  }

  /// The first of the greatest outputs of each row of `[N, classes]`.
  static func predictions(of outputs: Tensor) -> [Int] {
    let classes = outputs.shape[1]
    return (0..<outputs.shape[0]).map { row in
      let scores = outputs.elements[row * classes..<(row + 1) * classes]
      return scores.indices.reduce(scores.startIndex) { scores[$1] > scores[$0] ? $1 : $0 }
        - scores.startIndex
    }
  }

  /// A batch of which some rows have wrong labels.
  private static func batch(
    _ draws: inout some InputDrawing, _ size: Int, for network: Sequential,
    isWrong: (Int) -> Bool
  ) throws -> Batch {
    var inputs: [Float] = []
    var labels: [Int] = []
    while labels.count < size {
      let input = draws.tensor([1, 5], in: -2...2)
      let outputs = try network.forward(input)
      let sorted = outputs.elements.sorted(by: >)
      guard sorted[0] - sorted[1] > 0.01 else { continue }
      let best = predictions(of: outputs)[0]
      labels.append(isWrong(labels.count) ? (best + draws.integer(in: 1...3)) % 4 : best)
      inputs += input.elements
    }
    return Batch(inputs: Tensor(shape: [size, 5], elements: inputs), labels: labels)
  }

  /// Makes the network of the subject.
  func start(_ exam: inout Examination, training: Bool) async throws {
    try await exam.tell("new", weights, 0.5, exam.integer(in: 1...1_000_000))
    try await exam.tell("setTraining", training)
  }

  /// The loss and the accuracy of each batch alone, in evaluation mode.
  func measured() throws -> [(loss: Double, accuracy: Double, count: Double)] {
    let network = try Self.network(weights)
    return try batches.map { batch in
      let outputs = try network.forward(batch.inputs)
      let loss = try CrossEntropyLoss().forward(outputs, labels: batch.labels)
      let right = zip(Self.predictions(of: outputs), batch.labels).count { $0 == $1 }
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
