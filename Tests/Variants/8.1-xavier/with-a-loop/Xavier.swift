import CourseKit

public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  var result = (fanIn: shape[1], fanOut: shape[0])
  for side in shape.dropFirst(2) {
    result.fanIn *= side
    result.fanOut *= side
  }
  return result
}

public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let (fanIn, fanOut) = fans(of: shape)
  let bound = Double(gain) * (6.0 / Double(fanIn + fanOut)).squareRoot()
  var weights = Tensor.zeros(shape)
  for index in 0..<weights.count {
    weights.elements[index] = Float(Double.random(in: -bound...bound, using: &generator))
  }
  return weights
}

public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let (fanIn, fanOut) = fans(of: shape)
  let variance = gain * gain / (0.5 * Float(fanIn + fanOut))
  var weights = Tensor.zeros(shape)
  for index in weights.elements.indices {
    weights.elements[index] = variance.squareRoot() * generator.nextNormal()
  }
  return weights
}
