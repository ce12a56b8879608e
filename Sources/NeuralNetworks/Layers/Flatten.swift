public import CourseKit

/// Keeps the first axis and puts all others into one, as `torch.nn.Flatten`.
///
/// `[N, C, H, W]` becomes `[N, C·H·W]`, in row-major order; nothing is moved in memory.
public final class Flatten: ReferenceLayer {
  private var inputShape: [Int]?
  private var outputShape: [Int] = []

  /// A flattening layer.
  public init() {}

  /// `Flatten`.
  public var description: String { "Flatten" }

  /// The same elements as `[N, features]`.
  public func forward(_ input: Tensor) throws -> Tensor {
    guard input.rank >= 2 else {
      throw ShapeError(in: description, expected: "[N, …]", got: input.shape)
    }
    if inputShape != input.shape {
      inputShape = input.shape
      outputShape = [input.shape[0], input.shape.dropFirst().reduce(1, *)]
    }
    return input.reshaped(to: outputShape)
  }

  /// The same gradient in the shape of the last input.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard let inputShape else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.shape == outputShape else {
      throw ShapeError(
        in: "\(description).backward", expected: "\(outputShape)", got: gradient.shape)
    }
    return gradient.reshaped(to: inputShape)
  }
}
