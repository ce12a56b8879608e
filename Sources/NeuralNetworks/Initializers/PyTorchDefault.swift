public import CourseKit

/// What `torch.nn.Linear` starts with: weights and bias uniform between `±1 / √fanIn`.
///
/// PyTorch writes the weights' rule as Kaiming's with a leaky slope of `√5`, whose bound is the
/// same.
public struct PyTorchDefault: BiasInitializer {
  /// The default of PyTorch.
  public init() {}

  /// Weights of the shape, which has at least two axes.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    .uniform(shape, bound: bound(Fans(of: shape).fanIn), using: &generator)
  }

  /// A bias of shape `[count]`.
  public func bias(count: Int, fanIn: Int, using generator: inout SeededGenerator) -> Tensor {
    .uniform([count], bound: bound(fanIn), using: &generator)
  }

  private func bound(_ fanIn: Int) -> Double { 1 / Double(max(1, fanIn)).squareRoot() }
}

extension Initializer where Self == PyTorchDefault {
  /// What `torch.nn.Linear` starts with.
  public static var pytorchDefault: Self { PyTorchDefault() }
}
