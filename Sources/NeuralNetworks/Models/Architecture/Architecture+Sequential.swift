public import CourseKit

extension Architecture {
  /// The architecture of a network.
  ///
  /// - Throws: ``ArchitectureError/layer(_:)`` when a layer is not one of ``LayerType``.
  public init(of model: Sequential) throws {
    self.init(try model.children.map { try LayerDescription(of: $0.layer) })
  }

  /// A network with fresh weights: the same ones as ``MLPClassifier`` for the same layers and seed.
  ///
  /// - Throws: ``ArchitectureError`` when it is empty or too large.
  public func makeModel(
    initializer: any Initializer = PyTorchDefault(), seed: UInt64
  ) throws -> Sequential {
    try requireBuildable()
    return makeUncheckedModel(initializer, seed: seed)
  }

  /// The same, of layers that are known to be possible.
  func makeUncheckedModel(_ initializer: any Initializer, seed: UInt64) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    // Of its own, so that the weights are the same with and without dropout.
    var masks = SeededGenerator(seed: ~seed)
    return Sequential(
      layers.map { $0.description.makeLayer(initializer, using: &generator, masks: &masks) })
  }

  /// Throws when a layer can predict but not be trained.
  public func requireTrainable() throws {
    for layer in layers {
      if case .linear(_, _, bias: false) = layer.description {
        throw ArchitectureError.noBias(layer: layer.name)
      }
    }
  }
}

extension LayerDescription {
  init(of layer: any ReferenceLayer) throws {
    switch layer {
    case is Flatten: self = .flatten
    case is ReLU: self = .relu
    case is Sigmoid: self = .sigmoid
    case is Tanh: self = .tanh
    case let layer as Linear:
      self = .linear(inFeatures: layer.inFeatures, outFeatures: layer.outFeatures)
    case let layer as BatchNorm1d:
      self = .batchNorm1d(
        features: layer.features, epsilon: layer.epsilon, momentum: layer.momentum,
        affine: layer.weight != nil)
    case let layer as Dropout: self = .dropout(probability: layer.probability)
    case let layer as Conv2d:
      self = .conv2d(
        inChannels: layer.inChannels, outChannels: layer.outChannels,
        kernelSize: layer.windows.kernel, stride: layer.windows.stride,
        padding: layer.windows.padding, bias: layer.bias != nil)
    case let layer as MaxPool2d:
      self = .maxPool2d(
        kernelSize: layer.kernelSize, stride: layer.stride, padding: layer.padding)
    default: throw ArchitectureError.layer(layer.description)
    }
  }

  fileprivate func makeLayer(
    _ initializer: any Initializer, using generator: inout SeededGenerator,
    masks: inout SeededGenerator
  ) -> any Layer {
    switch self {
    case .flatten: Flatten()
    case .relu: ReLU()
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    case .linear(let inFeatures, let outFeatures, _):
      Linear(inFeatures, outFeatures, initializer: initializer, using: &generator)
    case .batchNorm1d(let features, let epsilon, let momentum, let affine):
      BatchNorm1d(features, epsilon: epsilon, momentum: momentum, affine: affine)
    case .dropout(let probability): Dropout(probability, generator: masks.split())
    case .conv2d(let inChannels, let outChannels, let kernel, let stride, let padding, let bias):
      Conv2d(
        inChannels, outChannels, kernelSize: kernel, stride: stride, padding: padding, bias: bias,
        initializer: initializer, using: &generator)
    case .maxPool2d(let kernel, let stride, let padding):
      MaxPool2d(kernel, stride: stride, padding: padding)
    }
  }
}
