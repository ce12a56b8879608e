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

extension Question {
  fileprivate mutating func batches() throws -> [Batch] {
    zip(try take([Tensor].self), try take([[Int]].self)).map { Batch(inputs: $0, labels: $1) }
  }
}

serve {
  var network = Observed([])
  return [
    // A linear layer, batch norm with statistics, dropout, another linear layer.
    "new": doing {
      let weights: [Tensor] = try $0.take()
      let norm = BatchNorm1d(weights[1].count, momentum: 0.5)
      _ = try norm.forward(weights[4])
      network = Observed([
        try NeuralNetworks.Linear(weight: weights[0], bias: weights[1]), norm,
        try Dropout($0.take(), generator: $0.generator()),
        try NeuralNetworks.Linear(weight: weights[2], bias: weights[3]),
      ])
      for parameter in network.parameters {
        parameter.grad = Tensor(shape: parameter.value.shape, repeating: 0.5)
      }
    },
    "plain": doing { _ in network = Observed([]) },
    "setTraining": doing { network.setMode(try $0.take() ? .training : .evaluation) },
    "evaluate": {
      let result = try evaluate(network, on: $0.batches(), loss: CrossEntropyLoss())
      return [result.loss, result.accuracy]
    },
    "evaluateBroken": {
      let batches = try $0.batches()
      return (try? evaluate(network, on: batches, loss: CrossEntropyLoss())) == nil
    },
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
