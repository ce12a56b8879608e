internal import CourseKit
internal import Wire

/// What conditions ask about a value.
extension Value {
  /// Whether this or a value inside it passes a test.
  func contains(where test: (Value) -> Bool) -> Bool {
    if test(self) { return true }
    guard case .list(let values) = self else { return false }
    return values.contains { $0.contains(where: test) }
  }

  /// The sides of a tensor or of a picture.
  var sides: [Int] {
    switch self {
    case .tensor(let tensor): tensor.shape
    case .image(let image): [image.height, image.width]
    default: []
    }
  }

  /// How many channels there are, where they are an axis: `[N, C, H, W]`, `[C, H, W]`, a picture.
  var channels: Int? {
    switch self {
    case .tensor(let tensor) where tensor.shape.count == 4: tensor.shape[1]
    case .tensor(let tensor) where tensor.shape.count == 3: tensor.shape[0]
    case .image(let image): image.channels
    default: nil
    }
  }

  /// Whether the last two sides are equal; nil where there are none.
  var isSquare: Bool? {
    let sides = sides
    guard sides.count >= 2 else { return nil }
    return sides[sides.count - 1] == sides[sides.count - 2]
  }

  /// Whether it holds nothing.
  var isEmpty: Bool {
    switch self {
    case .tensor(let tensor): tensor.elements.isEmpty
    case .image(let image): image.bytes.isEmpty
    case .list(let values): values.isEmpty
    case .text(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    default: false
    }
  }

  /// The numbers of a tensor, a picture, a list of numbers or a number; empty for the rest.
  var flat: [Double] {
    switch self {
    case .tensor(let tensor): tensor.elements.map(Double.init)
    case .image(let image): image.bytes.map(Double.init)
    case .double(let number): [number]
    case .int(let number): [Double(number)]
    case .list(let values):
      values.count <= 4096 ? values.flatMap(\.scalar) : []
    default: []
    }
  }

  private var scalar: [Double] {
    switch self {
    case .double(let number): [number]
    case .int(let number): [Double(number)]
    default: []
    }
  }

  var flatCount: Int {
    switch self {
    case .tensor(let tensor): tensor.elements.count
    case .image(let image): image.bytes.count
    case .list(let values): values.count
    default: 0
    }
  }

  /// Whether one of its own numbers passes a test; whole numbers have tests of their own.
  func holdsNumber(_ test: (Double) -> Bool) -> Bool {
    switch self {
    case .tensor(let tensor): tensor.elements.contains { test(Double($0)) }
    case .double(let number): test(number)
    default: false
    }
  }

  var hasTies: Bool {
    let numbers = flat
    return numbers.count > 1 && Set(numbers).count < numbers.count
  }

  var isAllAlike: Bool {
    let numbers = flat
    return numbers.count > 1 && Set(numbers).count == 1
  }

  /// The kinds and sizes without the contents.
  var outline: String {
    switch self {
    case .tensor(let tensor): "\(tensor.shape)"
    case .image(let image): "\(image.height)×\(image.width)×\(image.channels)"
    case .list(let values): "list \(values.count)"
    case .text(let text): "text \(text.count)"
    default: "\(kind)"
    }
  }
}
