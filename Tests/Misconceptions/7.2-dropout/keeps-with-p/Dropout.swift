import CourseKit

/// Dropout that takes `p` for the probability of keeping.
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
    (0..<count).map { _ in generator.nextUniform() < p ? 1 / p : 0 }
  }

  public func backward(_ gradient: Tensor) -> Tensor { masked(gradient) }

  private func masked(_ x: Tensor) -> Tensor {
    guard let mask else { return x }
    return Tensor(shape: x.shape, elements: zip(x.elements, mask).map { $0 * $1 })
  }
}
