/// How far an answer may be from the expected number.
public struct Tolerance: Equatable, Sendable {
  /// Allowed error as a share of the expected number's size.
  public var relative: Float
  /// Allowed error whatever the size.
  public var absolute: Float

  /// A tolerance; an answer passes within `absolute + relative · |expected|`.
  public init(relative: Float, absolute: Float = 0) {
    self.relative = relative
    self.absolute = absolute
  }

  /// The same number, where nothing is computed but only moved.
  public static let exact = Tolerance(relative: 0)

  /// What single precision gives: 1e-5 of the size, and 1e-6 near zero.
  public static let arithmetic = Tolerance(relative: 1e-5, absolute: 1e-6)

  /// Whether a number is close enough; NaN never is, and an infinity only to itself.
  public func accepts(_ got: Float, _ expected: Float) -> Bool {
    if got == expected { return true }
    return abs(got - expected) <= absolute + relative * abs(expected) && expected.isFinite
  }
}
