import CourseKit

public func randomStart(
  inputs: Int, units: Int, using generator: inout SeededGenerator
) -> (weight: Tensor, bias: Tensor) {
  let deviation = (2 / Double(inputs)).squareRoot()
  let rows = (0..<units).flatMap { _ in
    (0..<inputs).map { _ in Float(deviation * Double(generator.nextNormal())) }
  }
  let bias = [Float](repeating: 0, count: units)
  return (Tensor(shape: [units, inputs], elements: rows), Tensor(shape: [units], elements: bias))
}

public func constantStart(inputs: Int, units: Int, value: Float) -> (weight: Tensor, bias: Tensor) {
  let row = Array(repeating: value, count: inputs)
  let rows = Array(repeating: row, count: units).flatMap(\.self)
  return (Tensor(shape: [units, inputs], elements: rows), .zeros([units]))
}

public func distinctUnits(weight: Tensor, bias: Tensor) -> Int {
  var seen: [[Float]] = []
  for (unit, bias) in bias.elements.enumerated() {
    let row = (0..<weight.shape[1]).map { weight[unit, $0] }
    let numbers = [bias] + row
    if !seen.contains(numbers) { seen.append(numbers) }
  }
  return seen.count
}
