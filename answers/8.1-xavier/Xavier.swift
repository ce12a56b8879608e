import CourseKit

// [fans]
/// Inputs and outputs of a weight `[out, in]` or of a kernel `[out, in, height, width]`.
public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  let kernel = shape.dropFirst(2).reduce(1, *)
  return (fanIn: shape[1] * kernel, fanOut: shape[0] * kernel)
}
// [/fans]

// [uniform]
/// Weights uniform on `[-a, a]`, with `a = gain · √(6 / (fanIn + fanOut))`.
public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let bound = gain * (6 / Float(fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in (2 * generator.nextUniform() - 1) * bound }
  return Tensor(shape: shape, elements: weights)
}
// [/uniform]

// [normal]
/// Normal weights with mean 0 and deviation `gain · √(2 / (fanIn + fanOut))`.
public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let deviation = gain * (2 / Float(fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in generator.nextNormal() * deviation }
  return Tensor(shape: shape, elements: weights)
}
// [/normal]
