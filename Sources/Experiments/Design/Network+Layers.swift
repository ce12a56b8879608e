internal import NeuralNetworks
internal import Training

/// What comes after each hidden layer.
enum Activation: String, CaseIterable {
  case relu, sigmoid, tanh

  /// What it is called in Spanish.
  var es: String { self == .sigmoid ? "sigmoide" : en }

  /// What it is called in English.
  var en: String { self == .relu ? "ReLU" : rawValue }

  var layer: LayerDescription {
    switch self {
    case .relu: .relu
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    }
  }
}

extension Architecture {
  /// An MLP of so many hidden layers of one width, for ten classes.
  static func deep(
    _ depth: Int, width: Int, _ activation: Activation, pixels: Int = 784, batchNorm: Bool = false
  ) -> Architecture {
    var layers: [LayerDescription] = [.flatten]
    var features = pixels
    for _ in 0..<depth {
      layers.append(.linear(inFeatures: features, outFeatures: width))
      if batchNorm { layers.append(.batchNorm1d(features: width)) }
      layers.append(activation.layer)
      features = width
    }
    layers.append(.linear(inFeatures: features, outFeatures: 10))
    return Architecture(layers)
  }
}

extension NetworkChoice {
  /// An MLP of so many hidden layers of one width, for ten classes.
  static func deep(
    _ depth: Int, width: Int, _ activation: Activation, pixels: Int = 784, batchNorm: Bool = false
  ) -> NetworkChoice {
    .layers(.deep(depth, width: width, activation, pixels: pixels, batchNorm: batchNorm))
  }

  /// The network of that name, for 28 × 28 gray pixels.
  static let smallCNN: NetworkChoice = .layers(.smallCNN)
}

extension Architecture {
  /// Two convolutions of 8 and 16 channels, each halved, and a linear layer, for 28 × 28 grey pixels.
  static let smallCNN = Architecture([
    .conv2d(inChannels: 1, outChannels: 8, kernelSize: 3, stride: 1, padding: 1, bias: true),
    .relu, .maxPool2d(kernelSize: 2, stride: 2, padding: 0),
    .conv2d(inChannels: 8, outChannels: 16, kernelSize: 3, stride: 1, padding: 1, bias: true),
    .relu, .maxPool2d(kernelSize: 2, stride: 2, padding: 0), .flatten,
    .linear(inFeatures: 16 * 49, outFeatures: 10),
  ])

  /// The same convolutions with the greatest value of each channel over the whole picture in place of
  /// all places, so that the last layer cannot tell where something is.
  static let pooledCNN = Architecture(
    smallCNN.layers.map(\.description).prefix(6) + [
      .maxPool2d(kernelSize: 7, stride: 7, padding: 0), .flatten,
      .linear(inFeatures: 16, outFeatures: 10),
    ])
}
