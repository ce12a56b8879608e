import CourseKit

/// Inverted dropout, as `torch.nn.Dropout`; takes and gives any shape.
public final class Dropout: Layer {
  /// The probability that a number becomes zero.
  public let p: Float
  private var generator: SeededGenerator
  private var mode = Mode.training
  /// What the latest forward multiplied each number by; nil when it left them alone.
  private var mask: [Float]?

  /// A layer in training that drops each number with probability `p`, from 0 to 1.
  public init(p: Float, seed: UInt64) {
    self.p = p
    generator = SeededGenerator(seed: seed)
  }

  /// Drops numbers in training only.
  public func setMode(_ mode: Mode) { self.mode = mode }

  // [forward]
  /// The input under a new mask, or as it is in evaluation.
  public func forward(_ input: Tensor) -> Tensor {
    mask = mode == .training ? newMask(count: input.count) : nil
    return masked(input)
  }

  /// A factor for each number: 0 with probability `p`, otherwise `1 / (1 − p)`.
  private func newMask(count: Int) -> [Float] {
    (0..<count).map { _ in generator.nextUniform() < p ? 0 : 1 / (1 - p) }
  }
  // [/forward]

  // [backward]
  /// The gradient under the mask of the latest forward.
  public func backward(_ gradient: Tensor) -> Tensor { masked(gradient) }
  // [/backward]

  private func masked(_ x: Tensor) -> Tensor {
    guard let mask else { return x }
    return Tensor(shape: x.shape, elements: zip(x.elements, mask).map { $0 * $1 })
  }
}
