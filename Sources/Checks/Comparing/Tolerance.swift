/// How far an answer may be from the expected number.
package struct Tolerance: Equatable, Sendable {
  /// Allowed error as a share of the expected number's size.
  package var relative: Float
  /// Allowed error whatever the size.
  package var absolute: Float
  /// Whether NaN is right where NaN is expected, as a reference gives it for inputs that are not
  /// finite.
  package var acceptsNaN = false

  /// Whether 0 and −0 are two numbers, as where numbers are only moved.
  package var tellsZerosApart = false

  /// A tolerance; an answer passes within `absolute + relative · |expected|`.
  package init(relative: Float, absolute: Float = 0) {
    self.relative = relative
    self.absolute = absolute
  }

  /// The same number, where nothing is computed but only moved.
  package static let exact = Tolerance(relative: 0)

  /// The same number down to the sign of a zero, where nothing is computed at all.
  package static let moved = {
    var tolerance = exact
    tolerance.tellsZerosApart = true
    return tolerance
  }()

  /// What single precision gives: 1e-5 of the size, and 1e-6 near zero.
  package static let arithmetic = Tolerance(relative: 1e-5, absolute: 1e-6)

  /// The same, where a reference may give NaN.
  var acceptingNaN: Tolerance {
    var tolerance = self
    tolerance.acceptsNaN = true
    return tolerance
  }

  /// Whether a number is close enough; NaN never is, save as ``acceptsNaN`` says, and an infinity
  /// only to itself.
  package func accepts(_ got: Float, _ expected: Float) -> Bool {
    if got == expected { return !tellsZerosApart || got != 0 || got.sign == expected.sign }
    if acceptsNaN && got.isNaN && expected.isNaN { return true }
    return abs(got - expected) <= absolute + relative * abs(expected) && expected.isFinite
  }

  /// Whether a number in double precision is close enough.
  package func accepts(_ got: Double, _ expected: Double) -> Bool {
    if got == expected || acceptsNaN && got.isNaN && expected.isNaN { return true }
    return abs(got - expected) <= Double(absolute) + Double(relative) * abs(expected)
      && expected.isFinite
  }
}
