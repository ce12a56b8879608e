import CourseKit
import NeuralNetworks
import Probe
import Wire

@testable import ExerciseNewHead

/// The places of the head's parameters among those of the network, in order; -1 for one that is not
/// there.
private func headPlaces(in network: Sequential) throws -> [Int] {
  try headParameters(of: network).map { parameter in
    network.parameters.firstIndex { $0 === parameter } ?? -1
  }.sorted()
}

/// The head cannot take the weights.
private struct OtherHead: Error {}

serve {
  var generator = SeededGenerator(seed: 0)
  var trained = Sequential([])
  var changed = Sequential([])
  var other = changed
  var modes: [Bool] = []
  return [
    "make": doing {
      trained = MLPClassifier.make(
        inputShape: try $0.take(), hidden: try $0.take(), classes: try $0.take(),
        batchNorm: try $0.take(), dropout: try $0.take(), seed: 1)
    },
    "makeCNN": doing {
      trained = try CNNClassifier.make(
        inputShape: $0.take(), classes: $0.take(), channels: $0.take(), hidden: $0.take(), seed: 1)
    },
    "makeLinear": doing {
      var fresh = SeededGenerator(seed: 1)
      trained = Sequential(try Linear($0.take(), $0.take(), using: &fresh))
    },
    // Weights as if from a training, and a batch whose statistics the network remembers.
    "train": doing {
      for (parameter, value) in zip(trained.parameters, try $0.take([Tensor].self)) {
        parameter.value = value
      }
      trained.train()
      _ = try trained.forward($0.take())
      trained.eval()
    },
    "setGradients": doing { question in
      for (parameter, gradient) in zip(trained.parameters, try question.take([Tensor].self)) {
        parameter.grad = gradient
      }
    },
    "trains": doing { _ in trained.train() },
    "evaluates": doing { _ in trained.eval() },
    "seed": doing { generator = try $0.generator() },
    "replacingHead": doing {
      changed = try replacingHead(of: trained, classes: $0.take(), using: &generator)
      // As the learner left them: the networks may share their layers.
      modes = trained.children.map { $0.layer.mode == .training }
      changed.eval()
      trained.eval()
    },
    "replaceAgain": doing {
      changed = try replacingHead(of: changed, classes: $0.take(), using: &generator)
      changed.eval()
    },
    "swap": doing { _ in (changed, other) = (other, changed) },
    "layers": { _ in changed.children.map(\.layer.description) },
    "values": { _ in changed.parameters.map(\.value) },
    "bodyValues": { _ in changed.parameters.dropLast(2).map(\.value) },
    "setHead": doing { question in
      for parameter in changed.parameters.suffix(2) {
        let value: Tensor = try question.take()
        guard parameter.value.shape == value.shape else { throw OtherHead() }
        parameter.value = value
      }
    },
    "forward": { try changed.forward($0.take()) },
    "originalLayers": { _ in trained.children.map(\.layer.description) },
    "originalValues": { _ in trained.parameters.map(\.value) },
    "originalGradients": { _ in trained.parameters.map(\.grad) },
    "originalModes": { _ in modes },
    "originalForward": { try trained.forward($0.take()) },
    "headParameters": { _ in try headPlaces(in: changed) },
    "headParametersOfOriginal": { _ in try headPlaces(in: trained) },
  ]
}
