import CourseKit

/// Dropout that keeps its mask as a tensor and the scale apart.
public final class Dropout: Layer {
  public let p: Float
  private var generator: SeededGenerator
  private var mode = Mode.training
  private var mask = Tensor.zeros([0])

  public init(p: Float, seed: UInt64) {
    self.p = p
    generator = SeededGenerator(seed: seed)
  }

  public func setMode(_ mode: Mode) { self.mode = mode }

  public func forward(_ input: Tensor) -> Tensor {
    mask = Tensor(shape: input.shape, repeating: 1)
    if mode == .training {
      let scale = p == 1 ? 0 : Float(1 / (1 - Double(p)))
      for index in mask.elements.indices.reversed() {
        mask.elements[index] = generator.nextUniform() > 1 - p ? 0 : scale
      }
    }
    return backward(input)
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    var product = gradient
    for index in product.elements.indices { product.elements[index] *= mask.elements[index] }
    return product
  }
}
