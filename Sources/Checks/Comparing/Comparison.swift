package import CourseKit

/// Holds answers against expected values; NaN never passes.
package enum Comparison {
  /// What is wrong with a tensor, if anything: first its shape, then its numbers.
  package static func fault(
    _ got: Tensor, _ expected: Tensor, within tolerance: Tolerance
  ) -> Failure.Fault? {
    guard got.shape == expected.shape else {
      return .shape(expected: expected.shape, got: got.shape)
    }
    var wrong = [Bool](repeating: false, count: expected.elements.count)
    var first: Int?
    var largest: Float = 0
    for (index, pair) in zip(got.elements, expected.elements).enumerated() {
      let (got, expected) = pair
      let distance = got == expected ? 0 : abs(got - expected)
      // `max` would lose a NaN; this keeps it.
      if !(distance <= largest) && !largest.isNaN { largest = distance }
      if !tolerance.accepts(got, expected) {
        wrong[index] = true
        first = first ?? index
      }
    }
    guard let first else { return nil }
    let length = Difference.previewLength
    let place = index(first, in: expected.shape)
    return .numbers(
      Difference(
        shape: expected.shape, wrongCount: wrong.count { $0 }, firstIndex: place,
        expected: expected.elements[first], got: got.elements[first], largest: largest,
        expectedPreview: Array(expected.elements.prefix(length)),
        gotPreview: Array(got.elements.prefix(length)),
        window: Difference.Window(got, expected, around: place),
        pattern: Difference.Pattern(got, expected, wrong: wrong, within: tolerance)))
  }

  private static func index(_ offset: Int, in shape: [Int]) -> [Int] {
    var rest = offset
    return Array(
      shape.reversed().map { axis in
        defer { rest /= axis }
        return rest % axis
      }.reversed())
  }
}
