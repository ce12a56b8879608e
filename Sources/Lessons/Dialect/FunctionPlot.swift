import Foundation

/// The graphs of activations, or of their slopes.
struct FunctionPlot: Equatable, Sendable {
  var functions: [Function]
  var isOfSlopes: Bool

  enum Function: String, CaseIterable, Sendable {
    case relu, sigmoid, tanh

    /// What comes out for a number.
    func value(_ z: Double) -> Double {
      switch self {
      case .relu: max(0, z)
      case .sigmoid: 1 / (1 + Foundation.exp(-z))
      case .tanh: Foundation.tanh(z)
      }
    }

    /// How steep it is there; that of ReLU at 0 is 0, as PyTorch has it.
    func slope(_ z: Double) -> Double {
      switch self {
      case .relu: z > 0 ? 1 : 0
      case .sigmoid: value(z) * (1 - value(z))
      case .tanh: 1 - value(z) * value(z)
      }
    }
  }

  /// All that both languages have to agree on.
  var words: String {
    "\(isOfSlopes ? "slopes" : "graphs") of \(functions.map(\.rawValue).joined(separator: " "))"
  }
}
