/// Fills the weights of a layer before training.
public protocol Initializer: Sendable {
  /// Weights of the shape: `[out, in]` for a linear layer, `[out, in, height, width]` for kernels.
  func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor
}
