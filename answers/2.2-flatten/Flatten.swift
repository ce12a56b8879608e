import CourseKit

/// Turns a batch of pictures `[N, C, H, W]` into a batch of vectors `[N, C·H·W]`, and back.
public final class Flatten: Layer {
  private var inputShape: [Int] = []

  /// A layer that has not seen an input yet.
  public init() {}

  // [forward]
  /// The same elements as `[N, product of the other axes]`.
  public func forward(_ input: Tensor) -> Tensor {
    inputShape = input.shape
    return input.reshaped(to: [input.shape[0], input.shape.dropFirst().reduce(1, *)])
  }
  // [/forward]

  // [backward]
  /// The gradient in the shape of the latest input.
  public func backward(_ gradient: Tensor) -> Tensor {
    gradient.reshaped(to: inputShape)
  }
  // [/backward]
}
