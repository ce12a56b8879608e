import CourseKit

/// Dropout whose backward asks for the mode of now.
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
    if mode == .training { mask = newMask(count: input.count) }
    return mode == .training ? masked(input) : input
  }

  private func newMask(count: Int) -> [Float] {
    (0..<count).map { _ in generator.nextUniform() < p ? 0 : 1 / (1 - p) }
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    mode == .training ? masked(gradient) : gradient
  }

  private func masked(_ x: Tensor) -> Tensor {
    guard let mask else { return x }
    return Tensor(shape: x.shape, elements: zip(x.elements, mask).map { $0 * $1 })
  }
}
