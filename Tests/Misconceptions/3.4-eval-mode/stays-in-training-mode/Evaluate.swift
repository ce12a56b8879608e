import CourseKit

/// Never leaves the mode of training.
public protocol ModalNetwork: Layer {
  var mode: Mode { get }
}

public struct Evaluation: Equatable, Sendable {
  public var loss: Double
  public var accuracy: Double

  public init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  var (total, right, count) = (0.0, 0, 0)
  for batch in batches {
    let outputs = try network.forward(batch.inputs)
    total += Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.count)
    right += zip(predictions(of: outputs), batch.labels).count { $0 == $1 }
    count += batch.count
  }
  return Evaluation(loss: total / Double(count), accuracy: Double(right) / Double(count))
}

private func predictions(of outputs: Tensor) -> [Int] {
  (0..<outputs.shape[0]).map { row in
    var best = 0
    for index in 0..<outputs.shape[1] where outputs[row, index] > outputs[row, best] {
      best = index
    }
    return best
  }
}
