internal import CourseKit

/// An optimizer that can clear each gradient while it has it in hand.
///
/// A pass of its own over the gradients would have to fetch them from memory again.
protocol StepsAndClears: Optimizer {
  /// Does what `step()` and then `zeroGrad()` do.
  func stepAndClear()
}

extension Optimizer {
  /// Changes every parameter once and clears the gradients.
  func stepThenClear() {
    if let optimizer = self as? any StepsAndClears { return optimizer.stepAndClear() }
    step()
    zeroGrad()
  }
}
