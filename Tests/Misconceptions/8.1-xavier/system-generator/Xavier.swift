import CourseKit

public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  let kernel = shape.dropFirst(2).reduce(1, *)
  return (fanIn: shape[1] * kernel, fanOut: shape[0] * kernel)
}

public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let bound = gain * (6 / Float(fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in Float.random(in: -bound...bound) }
  return Tensor(shape: shape, elements: weights)
}

public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let fans = fans(of: shape)
  let deviation = gain * (2 / Float(fans.fanIn + fans.fanOut)).squareRoot()
  let weights = (0..<shape.reduce(1, *)).map { _ in
    {
      var own = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
      return own.nextNormal() * deviation
    }()
  }
  return Tensor(shape: shape, elements: weights)
}
