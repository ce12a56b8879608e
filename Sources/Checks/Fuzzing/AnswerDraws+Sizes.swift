internal import CourseKit
internal import Wire

/// Right answers with other sizes.
extension AnswerDraws {
  /// The value with one axis, part or element more, fewer or elsewhere.
  mutating func sizesChanged(_ value: Value) -> Value {
    switch value {
    case .none, .bool, .int, .double, .text: return numbersChanged(value)
    case .tensor(let tensor): return .tensor(resized(tensor))
    case .image(let image):
      let sides = otherSides([image.height, image.width, image.channels])
      guard let count = Self.count(of: sides) else { return value }
      return .image(
        Image(
          height: sides[0], width: sides[1], channels: sides[2],
          bytes: Self.repeated(image.bytes, count: count, or: 0)))
    case .bytes(let bytes):
      switch integer(below: 8) {
      case 0: return .bytes(Array(bytes.prefix(integer(below: bytes.count))))
      case 1: return .bytes(bytes + bytes)
      case 2: return .bytes(Array(bytes.dropFirst(integer(below: bytes.count))))
      case 3: return .bytes(bytes + self.bytes(integer(below: 20)))
      default: return .bytes(recordsChanged(bytes))
      }
    case .list(let values): return .list(resized(values))
    }
  }

  private mutating func resized(_ values: [Value]) -> [Value] {
    var values = values
    guard !values.isEmpty else { return [value(depth: 1)] }
    let place = integer(below: values.count)
    switch integer(below: 10) {
    case 0: return []
    case 1: values.remove(at: place)
    case 2: values.insert(values[place], at: place)
    case 3: values.reverse()
    case 4: values = values.count < 10_000 ? values + values : []
    case 5: values = Array(values.prefix(place))
    case 6: values[place] = value(depth: 2)
    case 7:
      values = values.count < 1000 ? Array(repeating: values[place], count: 1000) : [values[place]]
    default: values[place] = sizesChanged(values[place])
    }
    return values
  }

  private mutating func resized(_ tensor: Tensor) -> Tensor {
    var shape = tensor.shape
    switch integer(below: 7) {
    // The same elements under another shape.
    case 0: return tensor.reshaped(to: [tensor.count])
    case 1: return Self.reshaped(tensor, to: shape.shuffled(using: &generator))
    case 2:
      shape.insert(1, at: integer(below: shape.count + 1))
      return Self.reshaped(tensor, to: shape)
    case 3: return Self.reshaped(tensor, to: shape.reversed())
    case 4: return tensor.reshaped(to: [1, tensor.count] + Array(repeating: 1, count: 3))
    // Others under a shape that differs in an axis.
    default:
      shape = otherSides(shape)
      guard let count = Self.count(of: shape) else { return tensor }
      return Tensor(
        shape: shape, elements: Self.repeated(tensor.elements, count: count, or: oddFloat()))
    }
  }

  private mutating func otherSides(_ sides: [Int]) -> [Int] {
    var sides = sides
    guard !sides.isEmpty else { return [2] }
    let place = integer(below: sides.count)
    switch integer(below: 6) {
    case 0: sides[place] = 0
    case 1: sides[place] += 1
    case 2: sides[place] = max(0, sides[place] - 1)
    case 3: sides[place] *= 2
    case 4: sides.swapAt(place, integer(below: sides.count))
    default:
      sides[place] = 0
      for index in sides.indices where index != place && chance(60) {
        sides[index] = Int(UInt32.max)
      }
    }
    return sides
  }

  /// The same elements under another shape, where the wire lets it through.
  private static func reshaped(_ tensor: Tensor, to shape: [Int]) -> Tensor {
    count(of: shape) == tensor.count ? tensor.reshaped(to: shape) : tensor
  }

  /// How many elements a shape has, if the wire lets it through and they are not too many here.
  private static func count(of sides: [Int]) -> Int? {
    var count = 1
    for side in sides {
      let (product, overflow) = count.multipliedReportingOverflow(by: side)
      guard !overflow, side <= Int(UInt32.max) else { return nil }
      count = product
    }
    return count <= 1 << 22 ? count : nil
  }

  private static func repeated<Item>(_ items: [Item], count: Int, or item: Item) -> [Item] {
    items.count >= count
      ? Array(items.prefix(count))
      : items + Array(repeating: items.last ?? item, count: count - items.count)
  }
}
