internal import CourseKit
internal import Wire

/// What changes do to the numbers inside a value, whatever holds them.
extension Value {
  func mappingNumbers(_ change: (Double) -> Double) -> Value {
    switch self {
    case .double(let number): .double(change(number))
    case .tensor(var tensor):
      {
        for index in tensor.elements.indices {
          tensor.elements[index] = Float(change(Double(tensor.elements[index])))
        }
        return .tensor(tensor)
      }()
    case .image(let image):
      .image(image.mapping { Self.byte(change(Double($0))) })
    case .list(let values): .list(values.map { $0.mappingNumbers(change) })
    default: self
    }
  }

  func mappingIntegers(_ change: (Int) -> Int) -> Value {
    switch self {
    case .int(let number): .int(change(number))
    case .list(let values): .list(values.map { $0.mappingIntegers(change) })
    default: self
    }
  }

  func mappingFlags(_ change: (Bool) -> Bool) -> Value {
    switch self {
    case .bool(let flag): .bool(change(flag))
    case .list(let values): .list(values.map { $0.mappingFlags(change) })
    default: self
    }
  }

  func mappingText(_ change: (String) -> String) -> Value {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let values): .list(values.map { $0.mappingText(change) })
    default: self
    }
  }

  /// The first or the last plain value inside, a little off.
  func nudged(last: Bool) -> Value {
    switch self {
    case .none: return self
    case .bool(let flag): return .bool(!flag)
    case .int(let number): return .int(number &+ 1)
    case .double(let number):
      return .double(number.isFinite ? number + 0.25 * max(1, abs(number)) : 0)
    case .text(let text): return .text(last ? text + " " : " " + text)
    case .tensor(var tensor):
      guard let index = last ? tensor.elements.indices.last : tensor.elements.indices.first else {
        return self
      }
      let number = tensor.elements[index]
      tensor.elements[index] = number.isFinite ? number + 0.25 * max(1, abs(number)) : 0
      return .tensor(tensor)
    case .image(let image):
      let place = last ? image.bytes.count - 1 : 0
      var index = -1
      return .image(
        image.mapping {
          index += 1
          return index == place ? $0 &+ 16 : $0
        })
    case .list(var values):
      guard let index = last ? values.indices.last : values.indices.first else { return self }
      values[index] = values[index].nudged(last: last)
      return .list(values)
    case .bytes(var bytes):
      guard let index = last ? bytes.indices.last : bytes.indices.first else { return self }
      bytes[index] &+= 1
      return .bytes(bytes)
    }
  }

  /// Zeros, but in the parts along the first axis that are kept.
  func keeping(_ keeps: (Int, Int) -> Bool) -> Value {
    keeping(axis: 0, keeps)
  }

  /// Zeros, but in the channels that are kept: of a picture, or of `[N, C, …]`.
  func keepingChannels(_ keeps: (Int, Int) -> Bool) -> Value {
    if case .image(let image) = self {
      var index = -1
      return .image(
        image.mapping {
          index += 1
          return keeps(index % max(1, image.channels), image.channels) ? $0 : 0
        })
    }
    return keeping(axis: 1, keeps)
  }

  private func keeping(axis: Int, _ keeps: (Int, Int) -> Bool) -> Value {
    switch self {
    case .tensor(var tensor):
      guard axis < tensor.shape.count, tensor.shape[axis] > 1 else { return self }
      let (count, inner) = (tensor.shape[axis], tensor.shape[(axis + 1)...].reduce(1, *))
      for index in tensor.elements.indices where !keeps(index / max(1, inner) % count, count) {
        tensor.elements[index] = 0
      }
      return .tensor(tensor)
    case .image(let image) where axis == 0:
      let row = max(1, image.width * image.channels)
      var index = -1
      return .image(
        image.mapping {
          index += 1
          return keeps(index / row, image.height) ? $0 : 0
        })
    case .list(let values):
      guard values.count > 1 else { return self }
      return .list(
        values.enumerated().map {
          axis > 0 ? $1.keeping(axis: axis - 1, keeps) : keeps($0, values.count) ? $1 : $1.blank
        })
    default: return self
    }
  }

  /// Zero of the same kind and size.
  var blank: Value {
    mappingNumbers { _ in 0 }.mappingIntegers { _ in 0 }.mappingFlags { _ in false }
      .mappingText { _ in "" }
  }

  private static func byte(_ number: Double) -> UInt8 {
    number.isNaN ? 0 : UInt8(min(255, max(0, number.rounded())))
  }
}

extension Image {
  func mapping(_ change: (UInt8) -> UInt8) -> Image {
    Image(height: height, width: width, channels: channels, bytes: bytes.map(change))
  }
}
