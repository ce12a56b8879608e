import CourseKit

public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  let kernel = shape.dropFirst(2).reduce(1, *)
  return (fanIn: shape[1] * kernel, fanOut: shape[0] * kernel)
}

public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let bound = gain * Float(6 / (fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in (2 * generator.nextUniform() - 1) * bound }
  return Tensor(shape: shape, elements: weights)
}

public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let deviation = gain * Float(2 / (fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in generator.nextNormal() * deviation }
  return Tensor(shape: shape, elements: weights)
}
