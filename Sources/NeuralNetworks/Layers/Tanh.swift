public import CourseKit

/// The hyperbolic tangent, as `torch.nn.Tanh`.
///
/// Takes and gives any shape.
public final class Tanh: ReferenceLayer {
  private var curve = Activation()

  /// A hyperbolic tangent.
  public init() {}

  /// `Tanh`.
  public var description: String { "Tanh" }

  /// The output between -1 and 1.
  public func forward(_ input: Tensor) throws -> Tensor {
    curve.forward(input) { hyperbolicTangent($0) }
  }

  /// The gradient times `1 − y²`, where `y` is the last output.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    try curve.backward(gradient, place: description) { 1 - $0 * $0 }
  }
}
