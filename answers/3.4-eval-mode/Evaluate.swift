import CourseKit

/// A network that tells its mode, as `model.training` in PyTorch.
public protocol ModalNetwork: Layer {
  /// Whether it is being trained or used.
  var mode: Mode { get }
}

/// How a network does.
public struct Evaluation: Equatable, Sendable {
  /// The mean loss of the examples.
  public var loss: Double
  /// The share of the examples that are right, 0 to 1.
  public var accuracy: Double

  /// A result.
  public init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

// [evaluate]
/// The mean loss and the accuracy over all examples, in evaluation mode.
public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  let mode = network.mode
  network.eval()
  defer { network.setMode(mode) }
  var (total, right, count) = (0.0, 0, 0)
  for batch in batches {
    let outputs = try network.forward(batch.inputs)
    total += Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.count)
    right += zip(predictions(of: outputs), batch.labels).count { $0 == $1 }
    count += batch.count
  }
  return Evaluation(loss: total / Double(count), accuracy: Double(right) / Double(count))
}

/// The first of the greatest outputs of each row of `[N, classes]`.
private func predictions(of outputs: Tensor) -> [Int] {
  (0..<outputs.shape[0]).map { row in
    var best = 0
    for index in 0..<outputs.shape[1] where outputs[row, index] > outputs[row, best] {
      best = index
    }
    return best
  }
}
// [/evaluate]
