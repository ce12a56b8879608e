import CourseKit
import NeuralNetworks
import Probe
import Wire

@testable import ExerciseNewHead

/// The places of the head's parameters among those of the network; -1 for one that is not there.
private func headPlaces(in network: Sequential) throws -> [Int] {
  try headParameters(of: network).map { parameter in
    network.parameters.firstIndex { $0 === parameter } ?? -1
  }
}

serve {
  var generator = SeededGenerator(seed: 0)
  var trained = Sequential([])
  var changed = Sequential([])
  return [
    "make": doing {
      trained = MLPClassifier.make(
        inputShape: try $0.take(), hidden: try $0.take(), classes: try $0.take(),
        batchNorm: try $0.take(), dropout: try $0.take(), seed: 1)
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
    "seed": doing { generator = try $0.generator() },
    "replacingHead": doing {
      changed = try replacingHead(of: trained, classes: $0.take(), using: &generator)
      changed.eval()
    },
    "layers": { _ in changed.children.map(\.layer.description) },
    "values": { _ in changed.parameters.map(\.value) },
    "forward": { try changed.forward($0.take()) },
    "originalForward": { try trained.forward($0.take()) },
    "headParameters": { _ in try headPlaces(in: changed) },
    "headParametersOfOriginal": { _ in try headPlaces(in: trained) },
  ]
}
