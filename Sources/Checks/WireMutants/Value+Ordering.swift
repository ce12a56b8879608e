internal import CourseKit
internal import Wire

/// What changes do to the order and to the shape of a value.
extension Value {
  /// The parts along the first axis in another order, or others in their places.
  func rearranged(_ change: ([Int]) -> [Int]) -> Value {
    switch self {
    case .tensor(var tensor):
      guard let count = tensor.shape.first, count > 1 else { return self }
      let part = tensor.elements.count / count
      let before = tensor.elements
      for (place, source) in change(Array(0..<count)).enumerated() {
        for index in 0..<part {
          tensor.elements[place * part + index] = before[source * part + index]
        }
      }
      return .tensor(tensor)
    case .image(let image):
      guard image.height > 1 else { return self }
      let row = image.bytes.count / image.height
      let order = change(Array(0..<image.height))
      return .image(
        Image(
          height: image.height, width: image.width, channels: image.channels,
          bytes: order.flatMap { image.bytes[$0 * row..<($0 + 1) * row] }))
    case .list(let values):
      guard values.count > 1 else { return self }
      return .list(change(Array(values.indices)).map { values[$0] })
    case .text(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count > 1 else { return self }
      return .text(change(Array(lines.indices)).map { lines[$0] }.joined(separator: "\n"))
    default: return self
    }
  }

  /// The numbers of each row along the last axis, or of each list inside, in another order.
  func rearrangingRows(_ change: ([Int]) -> [Int]) -> Value {
    switch self {
    case .tensor(var tensor):
      guard tensor.shape.count > 1, let width = tensor.shape.last, width > 1 else { return self }
      let order = change(Array(0..<width))
      let before = tensor.elements
      for index in tensor.elements.indices {
        tensor.elements[index] = before[index / width * width + order[index % width]]
      }
      return .tensor(tensor)
    case .image(let image):
      guard image.width > 1, image.channels > 0 else { return self }
      let order = change(Array(0..<image.width))
      let channels = image.channels
      return .image(
        Image(
          height: image.height, width: image.width, channels: channels,
          bytes: image.bytes.indices.map { index in
            let (pixel, channel) = (index / channels, index % channels)
            let row = pixel / image.width * image.width
            return image.bytes[(row + order[pixel % image.width]) * channels + channel]
          }))
    case .list(let values):
      return .list(
        values.map { value in
          if case .list = value { return value.rearranged(change) }
          return value.rearrangingRows(change)
        })
    default: return self
    }
  }

  /// All numbers of a tensor, or of a list of numbers, by a change of the whole row.
  func rearrangingAll(_ change: ([Double]) -> [Double]) -> Value {
    switch self {
    case .tensor(let tensor):
      guard tensor.count > 1 else { return self }
      return .tensor(
        Tensor(
          shape: tensor.shape, elements: change(tensor.elements.map(Double.init)).map { Float($0) })
      )
    case .list(let values):
      if let numbers = [Double](self), numbers.count > 1 {
        return .list(change(numbers).map { .double($0) })
      }
      if let numbers = [Int](self), numbers.count > 1 {
        return .list(change(numbers.map(Double.init)).map { .int(Int($0)) })
      }
      return .list(values.map { $0.rearrangingAll(change) })
    default: return self
    }
  }

  /// The last two axes swapped: of a tensor, of a picture, of a list of lists of one length.
  var transposed: Value {
    switch self {
    case .tensor(let tensor):
      let rank = tensor.shape.count
      guard rank > 1 else { return self }
      let (rows, columns) = (tensor.shape[rank - 2], tensor.shape[rank - 1])
      guard rows * columns > 0 else { return self }
      let area = rows * columns
      return .tensor(
        Tensor(
          shape: tensor.shape.dropLast(2) + [columns, rows],
          elements: tensor.elements.indices.map { index in
            let (plane, place) = (index / area, index % area)
            return tensor.elements[plane * area + place % rows * columns + place / rows]
          }))
    case .list(let values):
      let rows = values.compactMap { if case .list(let row) = $0 { row } else { nil } }
      guard rows.count == values.count, let width = rows.first?.count,
        rows.allSatisfy({ $0.count == width })
      else { return .list(values.map(\.transposed)) }
      return .list((0..<width).map { column in .list(rows.map { $0[column] }) })
    default: return self
    }
  }

  /// One part more or less along the first axis.
  func resized(longer: Bool) -> Value {
    switch self {
    case .tensor(let tensor):
      guard let count = tensor.shape.first, count > 0 else { return self }
      let part = tensor.elements.count / count
      let elements =
        longer
        ? tensor.elements + Array(tensor.elements[(tensor.elements.count - part)...])
        : Array(tensor.elements.dropLast(part))
      return .tensor(
        Tensor(
          shape: [longer ? count + 1 : count - 1] + tensor.shape.dropFirst(),
          elements: elements))
    case .list(let values):
      guard let last = values.last else { return self }
      return .list(longer ? values + [last] : values.dropLast())
    case .text(let text): return .text(longer ? text + "\n" : String(text.dropLast()))
    case .bytes(let bytes): return .bytes(longer ? bytes + [0] : bytes.dropLast())
    default: return self
    }
  }

  /// The same numbers as one row, or with an axis of 1 in front.
  func reshaped(flat: Bool) -> Value {
    guard case .tensor(let tensor) = self else { return self }
    return .tensor(
      Tensor(shape: flat ? [tensor.count] : [1] + tensor.shape, elements: tensor.elements))
  }
}
