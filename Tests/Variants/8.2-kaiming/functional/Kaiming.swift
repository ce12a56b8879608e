import CourseKit

private func drawn(_ shape: [Int], _ variance: Float, _ unit: () -> Float) -> Tensor {
  let fanIn = Float(shape.reduce(1, *) / shape[0])
  let scale = variance.squareRoot() / fanIn.squareRoot()
  return Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in unit() * scale })
}

public func kaimingNormal(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  drawn(shape, 2) { generator.nextNormal() }
}

public func kaimingUniform(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  drawn(shape, 6) { 1 - 2 * generator.nextUniform() }
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
extension SignalProblem {
  fileprivate init?(_ numbers: [Float]) {
    guard !numbers.isEmpty else { return nil }
    if numbers.contains(where: { $0.isNaN || $0.isInfinite }) {
      self = .notFinite
      return
    }
    let share = 1 / Float(numbers.count)
    let meanSquare = numbers.reversed().map { $0 * $0 * share }.reduce(0, +)
    switch meanSquare.squareRoot() {
    case let size where size > 1000: self = .explodes
    case ..<0.001: self = .vanishes
    default: return nil
    }
  }
}

public func firstSignalProblem(in signals: [Tensor]) -> (layer: Int, problem: SignalProblem)? {
  signals.enumerated().lazy.compactMap { layer, signal in
    SignalProblem(signal.elements).map { (layer: layer, problem: $0) }
  }.first
}
