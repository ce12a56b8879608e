internal import CourseKit
internal import Wire

/// Right answers with other contents of the same size.
extension AnswerDraws {
  /// The value with one or all of its numbers, flags or texts changed.
  mutating func numbersChanged(_ value: Value) -> Value {
    switch value {
    case .none: return self.value()
    case .bool(let flag): return .bool(!flag)
    case .int(let number): return .int(changed(number))
    case .double(let number): return .double(changed(number))
    case .text(let text): return .text(changed(text))
    case .tensor(let tensor): return .tensor(changed(tensor))
    case .image(let image):
      guard !image.bytes.isEmpty else { return .image(image) }
      var image = image
      if chance(30) {
        let byte = one(of: [UInt8(0), 1, 127, 128, 254, 255])
        return .image(image.mapping { _ in byte })
      }
      image.bytes[integer(below: image.bytes.count)] &+= UInt8(1 + integer(below: 255))
      return .image(image)
    case .bytes(var bytes):
      guard !bytes.isEmpty else { return .bytes(bytes) }
      if chance(80) { return .bytes(recordsChanged(bytes)) }
      for _ in 0...integer(below: 4) {
        let place = integer(below: bytes.count)
        bytes[place] = chance(50) ? 255 : bytes[place] ^ UInt8(1 << integer(below: 8))
      }
      return .bytes(bytes)
    case .list(var values):
      guard !values.isEmpty else { return .list(values) }
      switch integer(below: 10) {
      case 0: return .list(values.map { numbersChanged($0) })
      case 1:
        let (double, whole, flag) = (oddDouble(), oddInteger(), chance(50))
        return .list(values).mappingNumbers { _ in double }.mappingIntegers { _ in whole }
          .mappingFlags { _ in flag }
      case 2:
        let (one, other) = (integer(below: values.count), integer(below: values.count))
        values.swapAt(one, other)
      case 3: values[integer(below: values.count)] = one(of: values)
      default:
        let place = integer(below: values.count)
        values[place] = numbersChanged(values[place])
      }
      return .list(values)
    }
  }

  private mutating func changed(_ number: Int) -> Int {
    chance(40) ? number &+ one(of: [1, -1, 2, -2, 10]) : oddInteger()
  }

  private mutating func changed(_ number: Double) -> Double {
    switch integer(below: 6) {
    case 0: number.nextUp
    case 1: -number
    case 2: number * (1 + 1e-6)
    case 3: number + one(of: [1, -1, 0.25, 1e-3])
    default: oddDouble()
    }
  }

  private mutating func changed(_ tensor: Tensor) -> Tensor {
    guard tensor.count > 0 else { return tensor }
    var tensor = tensor
    switch integer(below: 8) {
    case 0:
      let number = oddFloat()
      return Tensor(shape: tensor.shape, repeating: number)
    case 1:
      let factor = oddFloat()
      return Tensor(shape: tensor.shape, elements: tensor.elements.map { $0 * factor })
    case 2: tensor.elements.sort()
    case 3:
      let (one, other) = (integer(below: tensor.count), integer(below: tensor.count))
      tensor.elements.swapAt(one, other)
    case 4:
      for _ in 0...integer(below: 5) { tensor.elements[integer(below: tensor.count)] = oddFloat() }
    default:
      let place = integer(below: tensor.count)
      tensor.elements[place] = Float(changed(Double(tensor.elements[place])))
    }
    return tensor
  }

  private mutating func changed(_ text: String) -> String {
    var characters = Array(text)
    guard !characters.isEmpty, characters.count < 100_000 else { return oddText() }
    let place = integer(below: characters.count)
    switch integer(below: 7) {
    case 0: characters.remove(at: place)
    case 1: characters.insert(characters[place], at: place)
    case 2: characters.insert(contentsOf: oddText(), at: place)
    case 3: characters.removeLast(integer(below: characters.count))
    case 4: characters.swapAt(place, integer(below: characters.count))
    case 5:
      // Every number, word or mark of one kind as something else.
      return text.replacing(String(characters[place]), with: String(oddText().prefix(20)))
    default: characters += characters
    }
    return String(characters)
  }
}
