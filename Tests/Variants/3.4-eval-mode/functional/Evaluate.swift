import CourseKit

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

private func inEvaluation<Result>(
  _ network: any ModalNetwork, _ body: () throws -> Result
) rethrows -> Result {
  let mode = network.mode
  network.eval()
  do {
    let result = try body()
    network.setMode(mode)
    return result
  } catch {
    network.setMode(mode)
    throw error
  }
}

public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  let parts = try inEvaluation(network) {
    try batches.map { batch in
      let outputs = try network.forward(batch.inputs)
      let mean = try loss.forward(outputs, labels: batch.labels)
      let right = batch.labels.indices.filter { row in
        let scores = (0..<outputs.shape[1]).map { outputs[row, $0] }
        let best = scores.indices.max { scores[$0] < scores[$1] }
        return best == batch.labels[row]
      }
      return (loss: Double(mean), right: right.count, count: batch.count)
    }
  }
  let count = parts.reduce(0) { $0 + $1.count }
  guard count > 0 else { return Evaluation(loss: .nan, accuracy: .nan) }
  return Evaluation(
    loss: parts.reduce(0) { $0 + $1.loss * Double($1.count) / Double(count) },
    accuracy: Double(parts.reduce(0) { $0 + $1.right }) / Double(count))
}
