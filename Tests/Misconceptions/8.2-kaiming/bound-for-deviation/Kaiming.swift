import CourseKit

/// `√(2 / fanIn)`: the 2 makes up for the half of the signal that ReLU cuts off.
private func kaimingDeviation(of shape: [Int]) -> Float {
  let fanIn = shape.dropFirst().reduce(1, *)
  return (2 / Float(fanIn)).squareRoot()
}
/// Normal weights with mean 0 and deviation `√(2 / fanIn)`.
public func kaimingNormal(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  let deviation = kaimingDeviation(of: shape)
  let weights = (0..<shape.reduce(1, *)).map { _ in generator.nextNormal() * deviation }
  return Tensor(shape: shape, elements: weights)
}
/// Weights uniform on `[-a, a]`, whose deviation is `a / √3`.
public func kaimingUniform(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  let bound = kaimingDeviation(of: shape)
  let weights = (0..<shape.reduce(1, *)).map { _ in (2 * generator.nextUniform() - 1) * bound }
  return Tensor(shape: shape, elements: weights)
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
/// The first layer with a problem, counted from 0, and the problem.
public func firstSignalProblem(in signals: [Tensor]) -> (layer: Int, problem: SignalProblem)? {
  for (layer, signal) in signals.enumerated() {
    if let problem = problem(of: signal) { return (layer, problem) }
  }
  return nil
}

/// NaN compares as false with everything, so it is looked for first.
private func problem(of signal: Tensor) -> SignalProblem? {
  guard signal.elements.allSatisfy(\.isFinite) else { return .notFinite }
  let squares = signal.elements.reduce(0) { $0 + $1 * $1 }
  // Without elements this is 0 / 0, which is neither large nor small.
  let size = (squares / Float(signal.count)).squareRoot()
  if size > 1000 { return .explodes }
  return size < 0.001 ? .vanishes : nil
}
