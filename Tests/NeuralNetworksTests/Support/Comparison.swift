import CourseKit
import Testing

/// Expects the same shape and, to a relative tolerance, the same numbers.
///
/// An element that is much smaller than the greatest may be off by a tenth of the tolerance of that
/// one: it is what a sum that cancels leaves. NaN never passes. The greatest difference counts for
/// the component in the table of ``Parity``.
func expectClose(
  _ got: Tensor, _ expected: Tensor, tolerance: Float = 1e-5, _ what: String = "",
  component: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard got.shape == expected.shape else {
    Issue.record("\(what): \(got.shape) ≠ \(expected.shape)", sourceLocation: sourceLocation)
    return
  }
  let greatest = expected.elements.map(abs).max() ?? 0
  var worst: Float = 0
  for (index, (a, b)) in zip(got.elements, expected.elements).enumerated() where a != b {
    let difference = abs(a - b) / (abs(b) + greatest / 10)
    guard difference <= tolerance else {
      Issue.record(
        "\(what): element \(index) is \(a), expected \(b)", sourceLocation: sourceLocation)
      return
    }
    worst = max(worst, difference)
  }
  if let component { Parity.record(Double(worst), of: component) }
}

/// A tensor of normal numbers.
func normalTensor(_ shape: [Int], seed: UInt64) -> Tensor {
  var generator = SeededGenerator(seed: seed)
  return Tensor(
    shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in generator.nextNormal() })
}

/// The message of an error that the body must throw.
func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch { return "\(error)" }
}
