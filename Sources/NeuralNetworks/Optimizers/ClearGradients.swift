internal import CourseKit

/// Sets every gradient to zero in place.
func clearGradients(of parameters: [Parameter], on team: ThreadTeam) {
  for parameter in parameters {
    parameter.grad.elements.withUnsafeMutableBufferPointer { gradient in
      guard let start = gradient.baseAddress else { return }
      team.divide(gradient.count, start) { context, start, end in
        (context.load(as: UnsafeMutablePointer<Float>.self) + start)
          .update(repeating: 0, count: end - start)
      }
    }
  }
}
