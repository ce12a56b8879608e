public import CourseKit

/// The initializers by the names that a command line knows them by.
public enum InitializerName: String, CaseIterable, Sendable {
  /// ``PyTorchDefault``.
  case pytorch
  /// ``Constant`` with 0.
  case zeros
  /// ``XavierUniform``.
  case xavierUniform = "xavier-uniform"
  /// ``XavierNormal``.
  case xavierNormal = "xavier-normal"
  /// ``KaimingUniform``, for rectifiers.
  case kaimingUniform = "kaiming-uniform"
  /// ``KaimingNormal``, for rectifiers.
  case kaimingNormal = "kaiming-normal"
  /// ``KaimingTruncatedNormal``, for rectifiers: `he_normal` of Keras.
  case truncatedNormal = "truncated-normal"
  /// ``Orthogonal``, for rectifiers.
  case orthogonal

  /// The initializer of that name.
  public var initializer: any Initializer {
    switch self {
    case .pytorch: .pytorchDefault
    case .zeros: .zeros
    case .xavierUniform: .xavierUniform()
    case .xavierNormal: .xavierNormal()
    case .kaimingUniform: .kaimingUniform()
    case .kaimingNormal: .kaimingNormal()
    case .truncatedNormal: .kaimingTruncatedNormal()
    case .orthogonal: .orthogonal(gain: Nonlinearity.relu.gain)
    }
  }
}
