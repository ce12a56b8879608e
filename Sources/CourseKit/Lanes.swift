/// Loads and stores of eight neighbours, or of one where fewer than eight are left.
///
/// The compiler makes vector instructions of plain loops over a few places only: with more it would
/// have to prove that none overlaps another. All of it is public, because a debug build takes over code
/// from other modules but nothing from the other files of its own.
@frozen public enum Lanes {
  /// Eight places.
  case eight
  /// One place.
  case one

  /// How many places there are.
  @inlinable @inline(__always)
  public var count: Int {
    switch self {
    case .eight: 8
    case .one: 1
    }
  }

  /// Visits the indices of a range, eight at a time and what is left one at a time.
  ///
  /// The body is called at one place, since the compiler leaves a closure apart that is called at two.
  @inlinable @inline(__always)
  public static func forEach(
    in range: Range<Int>, _ body: (_ index: Int, _ lanes: Lanes) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let lanes = index + 8 <= range.upperBound ? Lanes.eight : .one
      body(index, lanes)
      index += lanes.count
    }
  }

  /// The numbers from a place on; one alone is in every lane.
  @inlinable @inline(__always)
  public func load(_ place: UnsafePointer<Float>) -> SIMD8<Float> {
    switch self {
    case .eight: UnsafeRawPointer(place).loadUnaligned(as: SIMD8<Float>.self)
    case .one: SIMD8(repeating: place.pointee)
    }
  }

  /// The numbers from a place on; one alone is in every lane.
  @inlinable @inline(__always)
  public func load(_ place: UnsafeMutablePointer<Float>) -> SIMD8<Float> {
    load(UnsafePointer(place))
  }

  /// Writes the numbers to a place, or the first of them.
  @inlinable @inline(__always)
  public func store(_ numbers: SIMD8<Float>, to place: UnsafeMutablePointer<Float>) {
    switch self {
    case .eight: UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: SIMD8<Float>.self)
    case .one: place.pointee = numbers[0]
    }
  }
}
