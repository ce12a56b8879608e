internal import CourseKit
internal import Wire

/// Draws answers that no right solution gives and the wire lets through.
struct AnswerDraws {
  var generator: SeededGenerator
  /// Answers that were right somewhere.
  private let recorded: [Value]
  /// What all answers of one case have in common: a mistake seldom shows in one number alone.
  private var way = Way.each

  /// How answers are drawn.
  private enum Way {
    /// Each in a way of its own.
    case each
    /// All numbers are the same odd ones.
    case numbers(double: Double, integer: Int)
    /// All are changed in one place.
    case oneOff
    /// All are of other sizes.
    case sizes
  }

  init(seed: UInt64, recorded: [Value] = []) {
    generator = SeededGenerator(seed: seed)
    self.recorded = recorded
  }

  /// Chooses how the answers of this case are drawn.
  mutating func fixWay() {
    switch integer(below: 10) {
    case 0, 1: way = .numbers(double: oddDouble(), integer: oddInteger())
    case 2: way = .oneOff
    case 3: way = .sizes
    default: way = .each
    }
  }

  /// An answer in place of a right one.
  ///
  /// - Throws: ``SubjectError``, as if the code had thrown or ended.
  mutating func answer(like right: Value?) throws -> Value {
    let value = try drawn(like: right)
    return value.arrives ? value : self.value()
  }

  private mutating func drawn(like right: Value?) throws -> Value {
    // A giant takes as long as a thousand others.
    if integer(below: 1000) == 0 { return giant(right?.kind ?? .list) }
    switch integer(below: 100) {
    case 0..<6: throw SubjectError.threw(oddText())
    case 6: throw SubjectError.unfinished([oddText()])
    case 7: throw SubjectError.gone
    case 8..<16: return value()
    case 16..<22: return recorded.isEmpty ? value() : one(of: recorded)
    case 22..<45: return right.map { wild($0.kind) } ?? value()
    default: break
    }
    guard let right else { return value() }
    switch way {
    case .numbers(let double, let integer):
      return right.mappingNumbers { _ in double }.mappingIntegers { _ in integer }
    case .oneOff: return numbersChanged(right)
    case .sizes: return sizesChanged(right)
    case .each:
      var value = right
      for _ in 0...(chance(30) ? integer(below: 3) : 0) {
        value = chance(60) ? numbersChanged(value) : sizesChanged(value)
      }
      return value
    }
  }

  // MARK: Drawing

  mutating func integer(below count: Int) -> Int {
    Int(truncatingIfNeeded: generator.next() >> 1) % max(1, count)
  }

  mutating func chance(_ percent: Int) -> Bool { integer(below: 100) < percent }

  mutating func one<Item>(of items: [Item]) -> Item { items[integer(below: items.count)] }
}
