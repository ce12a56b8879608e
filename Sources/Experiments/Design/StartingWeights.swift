internal import CourseKit
internal import NeuralNetworks

/// Ways in which weights can begin, those that nobody should choose among them.
enum StartingWeights: String, CaseIterable {
  case zeros, constant, small, large, pytorch, xavier, kaiming, orthogonal

  /// What fills the weights; biases begin at 0 but with PyTorch's default.
  var initializer: any Initializer {
    switch self {
    case .zeros: .zeros
    case .constant: .constant(0.01)
    case .small: .normal(deviation: 0.01)
    case .large: .normal(deviation: 1)
    case .pytorch: .pytorchDefault
    case .xavier: .xavierNormal()
    case .kaiming: .kaimingNormal()
    case .orthogonal: .orthogonal(gain: Nonlinearity.relu.gain)
    }
  }

  /// Its part of a setting's name.
  var id: String { rawValue.identifier }

  /// What it is called in Spanish.
  var es: String {
    switch self {
    case .zeros: "ceros"
    case .constant: "constante 0,01"
    case .small: "normal 0,01"
    case .large: "normal 1"
    case .pytorch: "PyTorch"
    case .xavier: "Xavier"
    case .kaiming: "Kaiming"
    case .orthogonal: "ortogonal"
    }
  }

  /// What it is called in English.
  var en: String {
    switch self {
    case .zeros: "zeros"
    case .constant: "constant 0.01"
    case .small: "normal 0.01"
    case .large: "normal 1"
    case .pytorch: "PyTorch"
    case .xavier: "Xavier"
    case .kaiming: "Kaiming"
    case .orthogonal: "orthogonal"
    }
  }
}
