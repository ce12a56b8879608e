/// Loads and stores of eight neighbours, or of one where fewer than eight are left.
///
/// The compiler makes vector instructions of plain loops over a few places only: with more it would
/// have to prove that none overlaps another.
enum Lanes {
  case eight
  case one

  /// Visits the indices of a range, eight at a time and what is left one at a time.
  @inline(__always)
  static func forEach(in range: Range<Int>, _ body: (_ index: Int, _ lanes: Lanes) -> Void) {
    let whole = range.lowerBound + range.count & ~7
    for index in stride(from: range.lowerBound, to: whole, by: 8) { body(index, .eight) }
    for index in whole..<range.upperBound { body(index, .one) }
  }

  /// The numbers from a place on; one alone is in every lane.
  @inline(__always)
  func load(_ place: UnsafePointer<Float>) -> Eight {
    switch self {
    case .eight: UnsafeRawPointer(place).loadUnaligned(as: Eight.self)
    case .one: Eight(repeating: place.pointee)
    }
  }

  /// The numbers from a place on; one alone is in every lane.
  @inline(__always)
  func load(_ place: UnsafeMutablePointer<Float>) -> Eight { load(UnsafePointer(place)) }

  /// Writes the numbers to a place, or the first of them.
  @inline(__always)
  func store(_ numbers: Eight, to place: UnsafeMutablePointer<Float>) {
    switch self {
    case .eight: UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: Eight.self)
    case .one: place.pointee = numbers[0]
    }
  }
}
