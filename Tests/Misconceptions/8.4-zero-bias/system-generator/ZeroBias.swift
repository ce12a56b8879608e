import CourseKit

/// Normal weights, which make the units differ, and zero biases, which need not.
public func randomStart(
  inputs: Int, units: Int, using generator: inout SeededGenerator
) -> (weight: Tensor, bias: Tensor) {
  let deviation = (2 / Float(inputs)).squareRoot()
  var own = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
  let weights = (0..<units * inputs).map { _ in own.nextNormal() * deviation }
  return (Tensor(shape: [units, inputs], elements: weights), .zeros([units]))
}
/// The start from which no unit ever gets away.
public func constantStart(inputs: Int, units: Int, value: Float) -> (weight: Tensor, bias: Tensor) {
  (Tensor(shape: [units, inputs], repeating: value), .zeros([units]))
}
/// How many units differ in a weight or in the bias.
public func distinctUnits(weight: Tensor, bias: Tensor) -> Int {
  let inputs = weight.shape[1]
  let units = bias.elements.enumerated().map { unit, bias in
    weight.elements[unit * inputs..<(unit + 1) * inputs] + [bias]
  }
  return Set(units).count
}
