internal import CourseKit

/// Sets every gradient to zero in place.
func clearGradients(of parameters: [Parameter]) {
  for parameter in parameters {
    parameter.grad.elements.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
