import CourseKit

public func kaimingNormal(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  var weights = Tensor.zeros(shape)
  var fanIn = 1.0
  for axis in 1..<shape.count { fanIn *= Double(shape[axis]) }
  for index in 0..<weights.count {
    weights.elements[index] = Float((2 / fanIn).squareRoot() * Double(generator.nextNormal()))
  }
  return weights
}

public func kaimingUniform(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  var weights = Tensor.zeros(shape)
  let bound = (6 / Double(weights.count / shape[0])).squareRoot()
  for index in 0..<weights.count {
    weights.elements[index] = Float(Double.random(in: -bound...bound, using: &generator))
  }
  return weights
}

/// What can happen to a signal; its size is the root of the mean of the squares.
public enum SignalProblem: String, Sendable {
  /// Some number is NaN or infinite.
  case notFinite
  /// The size is greater than 1000.
  case explodes
  /// The size is less than 0.001.
  case vanishes
}
public func firstSignalProblem(in signals: [Tensor]) -> (layer: Int, problem: SignalProblem)? {
  for layer in signals.indices where !signals[layer].elements.isEmpty {
    var sum = 0.0
    for element in signals[layer].elements { sum += Double(element) * Double(element) }
    let size = (sum / Double(signals[layer].count)).squareRoot()
    if !size.isFinite { return (layer, .notFinite) }
    if size > 1000 { return (layer, .explodes) }
    if size < 0.001 { return (layer, .vanishes) }
  }
  return nil
}
