package import Images
package import NeuralNetworks
internal import Weights

/// Which network is trained, and what it starts from.
package enum NetworkChoice: Equatable, Sendable {
  /// A fresh MLP: the widths of its hidden layers, whether each is normalized by batches, and the
  /// probability that one of their units is dropped.
  case mlp(hidden: [Int] = [256], batchNorm: Bool = false, dropout: Double = 0)
  /// A fresh network of these layers, for pictures that suit them.
  case layers(Architecture)
  /// A fresh network that a file describes (`docs/model.md`).
  case described(by: String)
  /// The network in a file of weights, which another file may describe.
  case pretrained(weights: String, model: String? = nil)

  /// What an error calls the network: its file, if it has one.
  var place: String {
    switch self {
    case .mlp: "MLP"
    case .layers: "network"
    case .described(let path), .pretrained(let path, _): path
    }
  }

  /// The network for pictures of a shape, and the state that it starts from; no state for fresh
  /// weights.
  func starting(
    for shape: ImageShape, classCount: Int
  ) throws -> (ModelDescription, ModelState?) {
    switch self {
    case .mlp(let hidden, let batchNorm, let dropout):
      let layers = Architecture.mlp(
        inputFeatures: shape.count, hidden: hidden, classes: classCount, batchNorm: batchNorm,
        dropout: dropout)
      return (ModelDescription(architecture: layers), nil)
    case .layers(let layers): return (ModelDescription(architecture: layers), nil)
    case .described(let path): return (try ModelDescription(path: path), nil)
    case .pretrained(let path, let model):
      let file = try ModelFile(
        SafetensorsFile(path: path), path: path, model: model.map(ModelDescription.init(path:)))
      return (file.description, file.state)
    }
  }
}

extension NetworkChoice {
  /// What was done to the pictures that the network of a file learned from; `nil` for a fresh one, or
  /// when its file does not say it.
  package func preparation() throws -> Compose? {
    switch self {
    case .mlp, .layers: nil
    case .described(let path): try ModelDescription(path: path).preparation(path: path)
    case .pretrained(let path, let model):
      try ModelFile(
        SafetensorsFile(path: path), path: path, model: model.map(ModelDescription.init(path:))
      ).description.preparation(path: model ?? path)
    }
  }
}
