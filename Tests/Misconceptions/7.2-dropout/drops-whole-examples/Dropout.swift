import CourseKit

/// Dropout that draws once for each example.
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
    mask = mode == .training ? newMask(count: input.count, rows: input.shape[0]) : nil
    return masked(input)
  }

  private func newMask(count: Int, rows: Int) -> [Float] {
    let size = count / max(1, rows)
    return (0..<rows).flatMap { _ in
      [Float](repeating: generator.nextUniform() < p ? 0 : 1 / (1 - p), count: size)
    }
  }

  public func backward(_ gradient: Tensor) -> Tensor { masked(gradient) }

  private func masked(_ x: Tensor) -> Tensor {
    guard let mask else { return x }
    return Tensor(shape: x.shape, elements: zip(x.elements, mask).map { $0 * $1 })
  }
}
