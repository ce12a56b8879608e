/// What follows a layer, as far as its initial weights must know.
public enum Nonlinearity: Equatable, Sendable {
  /// Nothing.
  case linear
  /// The logistic function.
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// The rectifier.
  case relu
  /// A rectifier with a slope below zero.
  case leakyReLU(slope: Double)

  /// The factor by which the weights make up for what it takes from the signal's deviation, as
  /// `torch.nn.init.calculate_gain`.
  public var gain: Double {
    switch self {
    case .linear, .sigmoid: 1
    case .tanh: 5.0 / 3
    case .relu: 2.0.squareRoot()
    case .leakyReLU(let slope): (2 / (1 + slope * slope)).squareRoot()
    }
  }
}
