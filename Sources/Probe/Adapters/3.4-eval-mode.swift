import CourseKit
import NeuralNetworks
import Probe

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

@main enum Main {
  static func main() {
    serve {
      var network = Observed([])
      func batches(_ question: inout Question) throws -> [Batch] {
        let inputs: [Tensor] = try question.take()
        let labels: [[Int]] = try question.take()
        return zip(inputs, labels).map { Batch(inputs: $0, labels: $1) }
      }
      return [
        // A linear layer, batch norm with statistics, dropout, another linear layer.
        "new": {
          let weights: [Tensor] = try $0.take()
          let (probability, seed): (Double, Int) = (try $0.take(), try $0.take())
          let norm = BatchNorm1d(weights[1].count, momentum: 0.5)
          _ = try norm.forward(weights[4])
          network = Observed([
            try NeuralNetworks.Linear(weight: weights[0], bias: weights[1]), norm,
            Dropout(probability, generator: SeededGenerator(seed: UInt64(seed))),
            try NeuralNetworks.Linear(weight: weights[2], bias: weights[3]),
          ])
          for parameter in network.parameters {
            parameter.grad = Tensor(shape: parameter.value.shape, repeating: 0.5)
          }
          return nil
        },
        "plain": { _ in
          network = Observed([])
          return nil
        },
        "setTraining": {
          network.setMode(try $0.take(Bool.self) ? .training : .evaluation)
          return nil
        },
        "evaluate": {
          let result = try evaluate(network, on: batches(&$0), loss: CrossEntropyLoss())
          return [result.loss, result.accuracy]
        },
        "evaluateBroken": {
          let batches = try batches(&$0)
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
  }
}
