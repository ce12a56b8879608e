package import CourseKit
package import Localization

extension Examination {
  /// Holds a tensor against the expected one, and names the mistake that would explain it.
  ///
  /// - Parameter alternatives: what known mistakes would give; the first that fits is named.
  package func expect(
    _ got: Tensor, is expected: Tensor, within tolerance: Tolerance = .exact,
    unless alternatives: [(any MisconceptionCase, Tensor)] = []
  ) throws {
    guard let fault = Comparison.fault(got, expected, within: tolerance) else { return }
    let explanation = alternatives.first {
      Comparison.fault(got, $0.1, within: tolerance) == nil
        && Comparison.fault($0.1, expected, within: tolerance) != nil
    }
    throw failure(fault, means: explanation?.0)
  }

  /// Holds several tensors against the expected ones.
  package func expect(
    _ got: [Tensor], are expected: [Tensor], within tolerance: Tolerance = .exact,
    unless alternatives: [(any MisconceptionCase, [Tensor])] = []
  ) throws {
    func fault(_ got: [Tensor], _ expected: [Tensor]) -> Failure.Fault? {
      guard got.count == expected.count else {
        return .count(expected: expected.count, got: got.count)
      }
      for (got, expected) in zip(got, expected) {
        if let fault = Comparison.fault(got, expected, within: tolerance) { return fault }
      }
      return nil
    }
    guard let found = fault(got, expected) else { return }
    let explanation = alternatives.first {
      fault(got, $0.1) == nil && fault($0.1, expected) != nil
    }
    throw failure(found, means: explanation?.0)
  }

  /// Holds a plain value against the expected one.
  package func expect<Plain: Equatable>(
    _ got: Plain, is expected: Plain, unless alternatives: [(any MisconceptionCase, Plain)] = []
  ) throws {
    guard got != expected else { return }
    let explanation = alternatives.first { $0.1 == got && $0.1 != expected }
    throw failure(PlainComparison.fault(got, expected), means: explanation?.0)
  }

  /// Fails with a fact when a law does not hold.
  package func require(
    _ condition: Bool, _ fact: @autoclosure () -> Localized,
    means misconception: (any MisconceptionCase)? = nil
  ) throws {
    guard !condition else { return }
    throw failure(.law(fact()), means: misconception)
  }

  /// Holds a picture against the expected one, byte by byte.
  ///
  /// - Parameter tolerance: How far a byte may be off, where rounding decides.
  package func expect(
    _ got: Image, is expected: Image, within tolerance: Int = 0,
    unless alternatives: [(any MisconceptionCase, Image)] = []
  ) throws {
    try expect(
      Tensor(got), is: Tensor(expected),
      within: Tolerance(relative: 0, absolute: Float(tolerance)),
      unless: alternatives.map { ($0.0, Tensor($0.1)) })
  }

  /// Holds numbers against the expected ones, in double precision.
  package func expect(
    _ got: [Double], are expected: [Double], within tolerance: Tolerance = .arithmetic,
    unless alternatives: [(any MisconceptionCase, [Double])] = []
  ) throws {
    func tensor(_ numbers: [Double]) -> Tensor {
      Tensor(shape: [numbers.count], elements: numbers.map { Float($0) })
    }
    try expect(
      tensor(got), is: tensor(expected), within: tolerance,
      unless: alternatives.map { ($0.0, tensor($0.1)) })
  }

  /// Holds a number against the expected one.
  package func expect(
    _ got: Double, is expected: Double, within tolerance: Tolerance = .arithmetic,
    unless alternatives: [(any MisconceptionCase, Double)] = []
  ) throws {
    func differs(_ a: Double, _ b: Double) -> Bool {
      !tolerance.accepts(Float(a), Float(b))
    }
    guard differs(got, expected) else { return }
    let explanation = alternatives.first { !differs(got, $0.1) && differs($0.1, expected) }
    throw failure(.number(expected: expected, got: got), means: explanation?.0)
  }

  /// Holds a number in single precision against the expected one.
  package func expect(
    _ got: Float, is expected: Float, within tolerance: Tolerance = .arithmetic,
    unless alternatives: [(any MisconceptionCase, Float)] = []
  ) throws {
    try expect(
      Double(got), is: Double(expected), within: tolerance,
      unless: alternatives.map { ($0.0, Double($0.1)) })
  }

  /// Holds a text of several lines against the expected one, and shows the first line that differs.
  package func expect(
    text got: String, is expected: String,
    unless alternatives: [(any MisconceptionCase, String)] = []
  ) throws {
    guard got != expected else { return }
    let explanation = alternatives.first { $0.1 == got && $0.1 != expected }
    throw failure(TextComparison.fault(got, expected), means: explanation?.0)
  }

  /// Fails by the name of a mistake, or without one, with a fact that was measured.
  package func fail(_ fact: Localized, means misconception: (any MisconceptionCase)? = nil) throws
    -> Never
  {
    throw failure(.law(fact), means: misconception)
  }
}
