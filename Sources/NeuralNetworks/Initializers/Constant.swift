public import CourseKit

/// The same number everywhere: what a bias may be, and what shows why weights may not.
public struct Constant: Initializer {
  /// The number.
  public var value: Float

  /// An initializer with the number; 0 unless another is given.
  public init(_ value: Float = 0) { self.value = value }

  /// A tensor of the shape, filled with the number.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    Tensor(shape: shape, repeating: value)
  }
}

extension Initializer where Self == Constant {
  /// Zero everywhere.
  public static var zeros: Self { Constant(0) }

  /// The number everywhere.
  public static func constant(_ value: Float) -> Self { Constant(value) }
}
