internal import CourseKit

extension Examination {
  /// The loss and the accuracy.
  mutating func evaluate(
    _ inputs: [Tensor], _ labels: [[Int]]
  ) async throws -> [Double] {
    try await tell("evaluate", inputs, labels)
    let accuracy: Double = try await ask("accuracy")
    let loss: Double = try await ask("loss")
    return [loss, accuracy]
  }

  /// Whether `evaluate` throws.
  mutating func refusesToEvaluate(
    _ inputs: [Tensor], _ labels: [[Int]]
  ) async throws -> Bool {
    let call = Call("evaluate", inputs, labels)
    if case .threw = try await answerOrRefusal(call) { return true }
    return false
  }
}
