internal import CourseKit
internal import Wire

/// Values out of nothing, of the most unlikely sizes that a frame can carry.
extension AnswerDraws {
  private static let kinds: [Value.Kind] = [
    .none, .bool, .int, .double, .text, .tensor, .image, .list, .bytes,
  ]

  /// A value of any kind, at a depth of lists.
  mutating func value(depth: Int = 0) -> Value { wild(one(of: Self.kinds), depth: depth) }

  /// A value of a kind that fills most of a frame.
  mutating func giant(_ kind: Value.Kind) -> Value {
    let bytes = Frame.maximumLength / 10 * 9
    switch kind {
    case .text:
      let text = chance(50) ? oddText() : "a"
      return .text(String(repeating: text, count: bytes / max(1, text.utf8.count)))
    case .tensor:
      return .tensor(tensor(of: one(of: [[bytes / 4], [1, bytes / 4], [bytes / 16, 4]])))
    case .image:
      return .image(
        Image(
          height: bytes / 4, width: 1, channels: 4,
          bytes: Array(repeating: 7, count: bytes / 4 * 4)))
    case .bytes: return .bytes(Array(repeating: 7, count: bytes))
    default:
      let value = wild(one(of: [.int, .double, .bool, .none]))
      return .list(Array(repeating: value, count: Frame.maximumValues / 10 * 9))
    }
  }

  /// A value of a kind, at a depth of lists.
  mutating func wild(_ kind: Value.Kind, depth: Int = 0) -> Value {
    switch kind {
    case .none: .none
    case .bool: .bool(chance(50))
    case .int: .int(oddInteger())
    case .double: .double(oddDouble())
    case .text: .text(oddText())
    case .tensor: .tensor(tensor(of: wildSides()))
    case .image: .image(image())
    case .list: .list(list(depth: depth))
    case .bytes: .bytes(bytes(wildCount()))
    }
  }

  // MARK: Lists

  private mutating func list(depth: Int) -> [Value] {
    guard depth < Frame.maximumDepth else { return [] }
    switch integer(below: 8) {
    case 0: return []
    case 1: return [.list(list(depth: depth + 1))]
    case 2:
      // As deep as it may be.
      var value = Value.list([])
      for _ in (depth + 1)..<Frame.maximumDepth { value = .list([value]) }
      return [value]
    case 3: return (0..<integer(below: 6)).map { _ in self.value(depth: depth + 1) }
    case 4:
      let value = wild(one(of: [.int, .double, .bool, .none]))
      return Array(repeating: value, count: chance(3) ? 100_000 : wildCount())
    default:
      let kind = one(of: Self.kinds)
      return (0..<integer(below: 12)).map { _ in wild(kind, depth: depth + 1) }
    }
  }

  // MARK: Tensors and pictures

  /// As many numbers as the shape says; most are plain, so that what is odd stands out.
  mutating func tensor(of shape: [Int]) -> Tensor {
    let count = shape.reduce(1) { $1 == 0 || $0 == 0 ? 0 : $0 &* $1 }
    let same = oddFloat()
    let isSame = count > 10_000 || chance(30)
    return Tensor(
      shape: shape,
      elements: isSame
        ? Array(repeating: same, count: count) : (0..<count).map { _ in oddFloat() })
  }

  /// The sides of a tensor that the wire lets through: their product does not overflow from the
  /// first one on, and there are as many elements.
  mutating func wildSides() -> [Int] {
    let most = Int(UInt32.max)
    switch integer(below: 40) {
    case 0: return []
    case 1: return [0, most, most, most]
    case 2: return [most, Int(Int32.max), 0]
    case 3: return [0] + (0..<integer(below: 8)).map { _ in one(of: [most, 1 << 31, 1 << 16, 0]) }
    case 4: return [1 << 31, 1 << 31, 0, most, most]
    case 5: return Array(repeating: one(of: [0, 1]), count: one(of: [9, 40, 41, 5000]))
    case 6: return [most, 0]
    case 7: return [0, 0, 0, 0]
    case 8: return chance(10) ? [1 << 20] : [1 << 12]
    case 9: return chance(10) ? [1, 1 << 20] : [1 << 6, 1 << 6]
    case 10: return [1, 0, most, most, most]
    case 11: return [0, 1 << 31, 1 << 31, 4]
    default: return (0..<integer(below: 6)).map { _ in integer(below: 6) }
    }
  }

  private mutating func image() -> Image {
    let most = Int(UInt32.max)
    let sides =
      switch integer(below: 12) {
      case 0: [0, most, most]
      case 1: [most, Int(Int32.max), 0]
      case 2: [0, 0, 0]
      case 3: [0, 1 << 31, 1 << 31]
      case 4: [1 << 31, 1 << 31, 0]
      case 5: [most, 0, most]
      case 6: [1, 1, chance(10) ? 1 << 20 : 4096]
      default: (0..<3).map { _ in integer(below: 7) }
      }
    let count = sides.contains(0) ? 0 : sides.reduce(1, *)
    return Image(
      height: sides[0], width: sides[1], channels: sides[2], bytes: bytes(count))
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  }

  mutating func wildCount() -> Int {
    chance(10) ? integer(below: 5000) : integer(below: 40)
  }
}
