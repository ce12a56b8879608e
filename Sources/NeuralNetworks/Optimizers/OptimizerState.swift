public import CourseKit

/// What an optimizer remembers between steps, as a value that can be saved.
///
/// An optimizer of the same kind over the same parameters that takes it over goes on with exactly
/// the numbers of the one that it came from.
public struct OptimizerState: Equatable, Sendable {
  /// Steps taken.
  public var step: Int
  /// How far a step goes.
  public var learningRate: Double
  /// Tensors by the index of their parameter and the name that PyTorch gives them: `"0.exp_avg"`,
  /// `"0.exp_avg_sq"`, `"0.momentum_buffer"`.
  public var tensors: [String: Tensor]

  /// A state.
  public init(step: Int, learningRate: Double, tensors: [String: Tensor]) {
    self.step = step
    self.learningRate = learningRate
    self.tensors = tensors
  }
}

/// An optimizer whose state can be saved and taken over.
public protocol StatefulOptimizer: ReferenceOptimizer {
  /// What it remembers.
  var state: OptimizerState { get }

  /// Takes over a state.
  ///
  /// - Throws: ``StateError`` when it does not fit the parameters or is of another kind of
  ///   optimizer; then nothing has changed.
  func load(_ state: OptimizerState) throws
}

/// Numbers for each parameter, by the name that PyTorch gives them.
struct Moments {
  var name: String
  var values: [[Float]]

  init(_ name: String, for parameters: [Parameter]) {
    self.name = name
    values = parameters.map { Array(repeating: 0, count: $0.value.count) }
  }

  func write(to state: inout OptimizerState, shapes parameters: [Parameter]) {
    for (index, parameter) in parameters.enumerated() {
      state.tensors["\(index).\(name)"] = Tensor(
        shape: parameter.value.shape, elements: values[index])
    }
  }
}

extension OptimizerState {
  /// The values of moments of those names, once everything is known to fit.
  func moments(_ names: [String], for parameters: [Parameter]) throws -> [[[Float]]] {
    guard step >= 0 else { throw StateError.negativeStep(step) }
    var rest = tensors
    let result = try names.map { name in
      try parameters.enumerated().map { index, parameter in
        let key = "\(index).\(name)"
        guard let tensor = rest.removeValue(forKey: key) else {
          throw StateError.missing(name: key)
        }
        guard tensor.shape == parameter.value.shape else {
          throw StateError.shape(name: key, expected: parameter.value.shape, got: tensor.shape)
        }
        return tensor.elements
      }
    }
    if let unknown = rest.keys.min() { throw StateError.unknown(name: unknown) }
    return result
  }
}
