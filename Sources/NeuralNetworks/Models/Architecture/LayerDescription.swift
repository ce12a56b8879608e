/// What a layer is, without its weights: a value that can be saved, by the names of PyTorch.
public enum LayerDescription: Equatable, Sendable {
  /// ``Flatten``.
  case flatten
  /// ``Linear``. One without a bias predicts and cannot be trained here.
  case linear(inFeatures: Int, outFeatures: Int, bias: Bool = true)
  /// ``BatchNorm1d``; without a momentum it averages over all batches.
  case batchNorm1d(
    features: Int, epsilon: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true)
  /// ``ReLU``.
  case relu
  /// ``Sigmoid``.
  case sigmoid
  /// ``Tanh``.
  case tanh
  /// ``Dropout``.
  case dropout(probability: Double)
  /// ``Conv2d``.
  case conv2d(
    inChannels: Int, outChannels: Int, kernelSize: Spatial, stride: Spatial = 1,
    padding: Spatial = 0, bias: Bool = true)
  /// ``MaxPool2d``.
  case maxPool2d(kernelSize: Spatial, stride: Spatial, padding: Spatial = 0)

  /// What PyTorch calls it.
  public var type: LayerType {
    switch self {
    case .flatten: .flatten
    case .linear: .linear
    case .batchNorm1d: .batchNorm1d
    case .relu: .relu
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .dropout: .dropout
    case .conv2d: .conv2d
    case .maxPool2d: .maxPool2d
    }
  }
}

/// The layers that an architecture can name, as PyTorch calls them.
public enum LayerType: String, CaseIterable, Sendable {
  /// ``Flatten``.
  case flatten = "Flatten"
  /// ``Linear``.
  case linear = "Linear"
  /// ``BatchNorm1d``.
  case batchNorm1d = "BatchNorm1d"
  /// ``ReLU``.
  case relu = "ReLU"
  /// ``Sigmoid``.
  case sigmoid = "Sigmoid"
  /// ``Tanh``.
  case tanh = "Tanh"
  /// ``Dropout``.
  case dropout = "Dropout"
  /// ``Conv2d``.
  case conv2d = "Conv2d"
  /// ``MaxPool2d``.
  case maxPool2d = "MaxPool2d"
}

extension LayerDescription: CustomStringConvertible {
  /// The layer with its sizes, as the layer itself says it: `Linear(784 → 256)`.
  public var description: String {
    switch self {
    case .flatten, .relu, .sigmoid, .tanh: type.rawValue
    case .linear(let inFeatures, let outFeatures, _): "Linear(\(inFeatures) → \(outFeatures))"
    case .batchNorm1d(let features, _, _, _): "BatchNorm1d(\(features))"
    case .dropout(let probability): "Dropout(p = \(probability))"
    case .conv2d(let inChannels, let outChannels, let kernel, _, _, _):
      "Conv2d(\(inChannels) → \(outChannels), \(kernel))"
    case .maxPool2d(let kernel, _, _): "MaxPool2d(\(kernel))"
    }
  }
}
