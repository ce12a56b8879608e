/// How far an answer may be from the expected number.
package struct Tolerance: Equatable, Sendable {
  /// Allowed error as a share of the expected number's size.
  package var relative: Float
  /// Allowed error whatever the size.
  package var absolute: Float

  /// A tolerance; an answer passes within `absolute + relative · |expected|`.
  package init(relative: Float, absolute: Float = 0) {
    self.relative = relative
    self.absolute = absolute
  }

  /// The same number, where nothing is computed but only moved.
  package static let exact = Tolerance(relative: 0)

  /// What single precision gives: 1e-5 of the size, and 1e-6 near zero.
  package static let arithmetic = Tolerance(relative: 1e-5, absolute: 1e-6)

  /// Whether a number is close enough; NaN never is, and an infinity only to itself.
  package func accepts(_ got: Float, _ expected: Float) -> Bool {
    if got == expected { return true }
    return abs(got - expected) <= absolute + relative * abs(expected) && expected.isFinite
  }
}
