import CourseKit

public func randomStart(
  inputs: Int, units: Int, using generator: inout SeededGenerator
) -> (weight: Tensor, bias: Tensor) {
  var weight = Tensor.zeros([units, inputs])
  for unit in 0..<units {
    for input in 0..<inputs {
      weight[unit, input] = Float(2.0.squareRoot()) * generator.nextNormal()
      weight[unit, input] /= Float(inputs).squareRoot()
    }
  }
  return (weight, Tensor.zeros([units]))
}

public func constantStart(inputs: Int, units: Int, value: Float) -> (weight: Tensor, bias: Tensor) {
  var weight = Tensor.zeros([units, inputs])
  for index in weight.elements.indices { weight.elements[index] = value }
  return (weight: weight, bias: Tensor(shape: [units], repeating: 0))
}

public func distinctUnits(weight: Tensor, bias: Tensor) -> Int {
  var distinct = 0
  for unit in 0..<bias.count {
    var isNew = true
    for earlier in 0..<unit where bias.elements[earlier] == bias.elements[unit] {
      var isEqual = true
      for input in 0..<weight.shape[1] where weight[earlier, input] != weight[unit, input] {
        isEqual = false
      }
      if isEqual { isNew = false }
    }
    if isNew { distinct += 1 }
  }
  return distinct
}
