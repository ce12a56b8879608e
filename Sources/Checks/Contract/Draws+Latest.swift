internal import CourseKit

extension Draws {
  /// What a layer goes back with is its latest input: forward with one shape and with another, also
  /// evaluating in between, and then twice backward.
  ///
  /// - Parameters:
  ///   - shapes: The shapes before and after.
  ///   - gradient: The shape of the gradient for an input of some shape.
  mutating func latest(
    _ shapes: [([Int], [Int])], gradient: ([Int]) -> [Int]
  ) -> [Call] {
    shapes.flatMap { before, after in
      [[], ["eval"], ["eval", "train"]].flatMap { modes in
        [Call("new"), Call("forward", eighths(before))] + modes.prefix(1).map { Call($0) }
          + [Call("forward", eighths(after))] + modes.dropFirst().map { Call($0) }
          + (0..<2).map { _ in Call("backward", eighths(gradient(after))) }
      }
    }
  }
}
