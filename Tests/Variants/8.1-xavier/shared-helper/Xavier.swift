import CourseKit

public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  let size = shape.reduce(1, *)
  return (size / shape[0], size / shape[1])
}

private func filled(_ shape: [Int], _ number: () -> Float) -> Tensor {
  var elements: [Float] = []
  while elements.count < shape.reduce(1, *) { elements.append(number()) }
  return Tensor(shape: shape, elements: elements)
}

private func deviation(_ shape: [Int], _ gain: Float) -> Float {
  gain * (2 / Float(fans(of: shape).fanIn + fans(of: shape).fanOut)).squareRoot()
}

public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let bound = Float(3).squareRoot() * deviation(shape, gain)
  return filled(shape) { Float.random(in: -bound...bound, using: &generator) }
}

public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  let sigma = deviation(shape, gain)
  return filled(shape) { sigma * generator.nextNormal() }
}
