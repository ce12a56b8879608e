/// A size along the rows and along the columns of a picture; one number stands for both.
///
/// ```swift
/// let square: Spatial = 3                    // 3×3
/// let wide = Spatial(height: 1, width: 5)    // 1×5
/// ```
public struct Spatial: Equatable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Along the rows.
  public var height: Int
  /// Along the columns.
  public var width: Int

  /// Two sizes.
  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// The same size along both.
  public init(_ side: Int) { self.init(height: side, width: side) }

  /// The same size along both.
  public init(integerLiteral side: Int) { self.init(side) }

  /// `height×width`.
  public var description: String { "\(height)×\(width)" }
}
