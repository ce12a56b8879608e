import CourseKit
import NeuralNetworks
import Probe
import Wire

@testable import ExerciseEvalMode

/// A network that notes what is done with it.
private final class Observed: ExerciseEvalMode.ModalNetwork {
  let layers: Sequential
  var mode = Mode.training
  var isTrainingInForward: [Bool] = []
  var backwardCount = 0

  init(_ layers: [any Layer]) { self.layers = Sequential(layers) }

  var parameters: [Parameter] { layers.parameters }

  func forward(_ input: Tensor) throws -> Tensor {
    isTrainingInForward.append(mode == .training)
    return try layers.forward(input)
  }

  func backward(_ gradient: Tensor) throws -> Tensor {
    backwardCount += 1
    return try layers.backward(gradient)
  }

  func setMode(_ mode: Mode) {
    self.mode = mode
    layers.setMode(mode)
  }
}

/// The mean of minus the output of each label, as `torch.nn.NLLLoss`.
private final class NegativeOutput: Loss {
  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float {
    let classes = outputs.shape[1]
    for (index, label) in labels.enumerated() where label < 0 || label >= classes {
      throw LabelError(label: label, index: index, classes: classes)
    }
    let sum = labels.enumerated().reduce(0) { $0 + Double(outputs[$1.offset, $1.element]) }
    return Float(-sum / Double(labels.count))
  }

  func backward() -> Tensor { .zeros([0, 0]) }
}

extension Question {
  fileprivate mutating func batches() throws -> [Batch] {
    zip(try take([Tensor].self), try take([[Int]].self)).map { Batch(inputs: $0, labels: $1) }
  }

  /// Linear, batch norm with statistics, dropout, linear.
  fileprivate mutating func network() throws -> Observed {
    let weights: [Tensor] = try take()
    let norm = BatchNorm1d(weights[1].count, momentum: 0.5)
    _ = try norm.forward(weights[4])
    let network = Observed([
      NeuralNetworks.Flatten(), try NeuralNetworks.Linear(weight: weights[0], bias: weights[1]),
      norm, try Dropout(take(), generator: generator()),
      try NeuralNetworks.Linear(weight: weights[2], bias: weights[3]),
    ])
    for parameter in network.parameters {
      parameter.grad = Tensor(shape: parameter.value.shape, repeating: 0.5)
    }
    return network
  }
}

serve {
  var network = Observed([])
  var other = network
  var loss: any Loss = CrossEntropyLoss()
  var result = Evaluation(loss: 0, accuracy: 0)
  return [
    "new": doing { network = try $0.network() },
    "plain": doing { _ in network = Observed([]) },
    "swap": doing { _ in (network, other) = (other, network) },
    "crossEntropy": doing { _ in loss = CrossEntropyLoss() },
    "nll": doing { _ in loss = NegativeOutput() },
    "setTraining": doing { network.setMode(try $0.take() ? .training : .evaluation) },
    "evaluate": doing { result = try evaluate(network, on: $0.batches(), loss: loss) },
    "loss": { _ in result.loss },
    "accuracy": { _ in result.accuracy },
    "isTraining": { _ in network.mode == .training },
    "isTrainingInForward": { _ in network.isTrainingInForward },
    "backwardCount": { _ in network.backwardCount },
    "values": { _ in network.parameters.map(\.value) },
    "gradients": { _ in network.parameters.map(\.grad) },
    "statistics": { _ in
      network.layers.buffers.compactMap {
        if case .tensor(let tensor) = $0.value { tensor } else { nil }
      }
    },
  ]
}
