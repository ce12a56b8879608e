import CourseKit
import NeuralNetworks
import Probe

@testable import ExerciseNewHead

@main enum Main {
  static func main() {
    serve {
      var generator = SeededGenerator(seed: 0)
      var trained = Sequential([])
      var changed = Sequential([])
      return [
        "make": {
          trained = MLPClassifier.make(
            inputShape: try $0.take(), hidden: try $0.take(), classes: try $0.take(),
            batchNorm: try $0.take(), dropout: try $0.take(), seed: 1)
          return nil
        },
        // Weights as if from a training, and a batch whose statistics the network remembers.
        "train": {
          for (parameter, value) in zip(trained.parameters, try $0.take([Tensor].self)) {
            parameter.value = value
          }
          trained.train()
          _ = try trained.forward(try $0.take())
          trained.eval()
          return nil
        },
        "seed": {
          generator = SeededGenerator(seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "replacingHead": {
          changed = replacingHead(of: trained, classes: try $0.take(), using: &generator)
          changed.eval()
          return nil
        },
        "layers": { _ in
          changed.layers.map {
            ($0 as? any CustomStringConvertible)?.description ?? "\(type(of: $0))"
          }
        },
        "values": { _ in changed.parameters.map(\.value) },
        "forward": { try changed.forward($0.take()) },
        "originalForward": { try trained.forward($0.take()) },
        // Places among the parameters of the network; -1 for one that is not among them.
        "headParameters": { _ in
          headParameters(of: changed).map { parameter in
            changed.parameters.firstIndex { $0 === parameter } ?? -1
          }
        },
        "headParametersOfOriginal": { _ in
          headParameters(of: trained).map { parameter in
            trained.parameters.firstIndex { $0 === parameter } ?? -1
          }
        },
      ]
    }
  }
}
