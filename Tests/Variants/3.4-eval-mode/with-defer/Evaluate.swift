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

public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  let wasTraining = network.mode == .training
  network.setMode(.evaluation)
  defer { if wasTraining { network.train() } }
  var sum = 0.0
  var right = 0.0
  var count = 0.0
  for batch in batches {
    let outputs = try network.forward(batch.inputs)
    let classes = outputs.shape[1]
    for (row, label) in batch.labels.enumerated() {
      let scores = Array(outputs.elements[row * classes..<(row + 1) * classes])
      if scores.firstIndex(of: scores.max() ?? 0) == label { right += 1 }
    }
    sum += Double(try loss.forward(outputs, labels: batch.labels) * Float(batch.count))
    count += Double(batch.count)
  }
  return Evaluation(loss: sum / count, accuracy: right / count)
}
