internal import CourseKit
internal import NeuralNetworks
internal import Wire

extension NewHeadContract {
  /// What single precision gives, in sums of a few hundred numbers of this size.
  private static let tolerance = Tolerance(relative: 1e-4, absolute: 1e-3)

  /// A network with the same layers and a head of zeros.
  private static func replaced(_ model: Sequential, classes: Int) throws -> Sequential {
    let features = (model.layers.last as? Linear)?.inFeatures ?? 0
    let head = try Linear(weight: .zeros([classes, features]), bias: .zeros([classes]))
    return Sequential(model.layers.dropLast() + [head])
  }

  private static func places(in network: Sequential) -> Expected {
    .is(Array(network.parameters.indices.suffix(2)))
  }

  private static func layers(of network: Sequential) -> Expected {
    .is(network.children.map(\.layer.description))
  }

  static func reference() -> Reference {
    var trained = Sequential([])
    var changed = Sequential([])
    var other = changed
    var modes: [Bool] = []
    return Reference([
      "make": {
        trained = MLPClassifier.make(
          inputShape: try $0.take(), hidden: try $0.take(), classes: try $0.take(),
          batchNorm: try $0.take(), dropout: try $0.take(), seed: 1)
        return .done
      },
      "makeCNN": {
        trained = try CNNClassifier.make(
          inputShape: $0.take(), classes: $0.take(), channels: $0.take(), hidden: $0.take(),
          seed: 1)
        return .done
      },
      "makeLinear": {
        var fresh = SeededGenerator(seed: 1)
        trained = Sequential(Linear(try $0.take(), try $0.take(), using: &fresh))
        return .done
      },
      "train": { question in
        for (parameter, value) in zip(trained.parameters, try question.take([Tensor].self)) {
          parameter.value = value
        }
        trained.train()
        _ = try trained.forward(question.take())
        trained.eval()
        return .done
      },
      "setGradients": { question in
        for (parameter, gradient) in zip(trained.parameters, try question.take([Tensor].self)) {
          parameter.grad = gradient
        }
        return .done
      },
      "trains": { _ in
        trained.train()
        return .done
      },
      "evaluates": { _ in
        trained.eval()
        return .done
      },
      "seed": { _ in .done },
      "replacingHead": {
        changed = try replaced(trained, classes: $0.take())
        modes = trained.children.map { $0.layer.mode == .training }
        changed.eval()
        trained.eval()
        return .done
      },
      "replaceAgain": {
        changed = try replaced(changed, classes: $0.take())
        changed.eval()
        return .done
      },
      "swap": { _ in
        (changed, other) = (other, changed)
        return .done
      },
      "layers": { _ in layers(of: changed) },
      "bodyValues": { _ in .is(changed.parameters.dropLast(2).map(\.value)) },
      "setHead": { question in
        for parameter in changed.parameters.suffix(2) { parameter.value = try question.take() }
        return .done
      },
      "forward": { .is(try changed.forward($0.take()), within: tolerance) },
      "originalLayers": { _ in layers(of: trained) },
      "originalValues": { _ in .is(trained.parameters.map(\.value)) },
      "originalGradients": { _ in .is(trained.parameters.map(\.grad)) },
      "originalModes": { _ in .is(modes) },
      "originalForward": { .is(try trained.forward($0.take()), within: tolerance) },
      "headParameters": { _ in places(in: changed) },
      "headParametersOfOriginal": { _ in places(in: trained) },
    ])
  }
}
