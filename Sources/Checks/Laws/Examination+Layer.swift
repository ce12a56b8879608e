internal import CourseKit

/// Asking the layer of a learner, the same in every exercise that has one.
extension Examination {
  /// The output for an input.
  mutating func forward(_ input: Tensor) async throws -> Tensor {
    try await ask("forward", input)
  }

  /// The gradient of the latest of the inputs, each of which is passed forward first.
  mutating func backward(_ gradient: Tensor, after inputs: Tensor...) async throws -> Tensor {
    for input in inputs { _ = try await forward(input) }
    return try await ask("backward", gradient)
  }

  /// The gradients of the parameters, in their order.
  mutating func gradients() async throws -> [Tensor] { try await ask("gradients") }

  /// The values of the parameters, in their order.
  mutating func values() async throws -> [Tensor] { try await ask("values") }
}

extension Layer {
  /// The gradient of the latest of the inputs, each of which is passed forward first.
  func backward(_ gradient: Tensor, after inputs: Tensor...) throws -> Tensor {
    for input in inputs { _ = try forward(input) }
    return try backward(gradient)
  }
}
