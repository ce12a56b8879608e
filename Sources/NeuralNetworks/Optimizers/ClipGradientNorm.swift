public import CourseKit

/// Scales all gradients down together until their norm is at most `maxNorm`, as
/// `torch.nn.utils.clip_grad_norm_`.
///
/// The norm is the square root of the sum of the squares of all gradients. If it is above `maxNorm`,
/// every gradient is multiplied by `maxNorm / (norm + 10⁻⁶)`.
///
/// - Returns: the norm before.
/// - Precondition: `maxNorm` is not negative.
@discardableResult
public func clipGradientNorm(_ parameters: [Parameter], maxNorm: Double) -> Double {
  precondition(maxNorm >= 0, "a norm is not negative, got \(maxNorm)")
  var squares = 0.0
  for parameter in parameters {
    squares += parameter.grad.elements.withUnsafeBufferPointer(\.sumOfSquares)
  }
  let norm = squares.squareRoot()
  let share = maxNorm / (norm + 1e-6)
  // The other way round, a norm that is not a number would leave the gradients alone.
  if !(share >= 1) {
    let factor = Float(share)
    for parameter in parameters {
      parameter.grad.elements.withUnsafeMutableBufferPointer { gradient in
        for index in 0..<gradient.count { gradient[index] *= factor }
      }
    }
  }
  return norm
}
