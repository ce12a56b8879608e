import CourseKit

/// Dropout whose backward drops but does not scale.
public final class Dropout: Layer {
  public let p: Float
  private var generator: SeededGenerator
  private var mode = Mode.training
  private var mask: [Float]?

  public init(p: Float, seed: UInt64) {
    self.p = p
    generator = SeededGenerator(seed: seed)
  }

  public func setMode(_ mode: Mode) { self.mode = mode }

  public func forward(_ input: Tensor) -> Tensor {
    mask = mode == .training ? newMask(count: input.count) : nil
    return masked(input)
  }

  private func newMask(count: Int) -> [Float] {
    (0..<count).map { _ in generator.nextUniform() < p ? 0 : 1 / (1 - p) }
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    guard let mask else { return gradient }
    return Tensor(
      shape: gradient.shape, elements: zip(gradient.elements, mask).map { $1 == 0 ? 0 : $0 })
  }

  private func masked(_ x: Tensor) -> Tensor {
    guard let mask else { return x }
    return Tensor(shape: x.shape, elements: zip(x.elements, mask).map { $0 * $1 })
  }
}
