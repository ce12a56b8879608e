public import CourseKit

/// The logistic function, `1 / (1 + e⁻ˣ)`, as `torch.nn.Sigmoid`.
///
/// Takes and gives any shape.
public final class Sigmoid: ReferenceLayer {
  private var curve = Activation()

  /// A logistic function.
  public init() {}

  /// `Sigmoid`.
  public var description: String { "Sigmoid" }

  /// The output between 0 and 1.
  public func forward(_ input: Tensor) throws -> Tensor {
    curve.forward(input) { 1 / (1 + exponential(-$0)) }
  }

  /// The gradient times `y (1 − y)`, where `y` is the last output.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    try curve.backward(gradient, place: description) { (1 - $0) * $0 }
  }
}
