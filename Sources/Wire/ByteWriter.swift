internal import CourseKit

/// Appends the parts of a message to a buffer.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write<Integer: FixedWidthInteger>(_ integer: Integer) {
    withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(count: Int) { write(UInt32(count)) }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ texts: [String]) {
    write(count: texts.count)
    for text in texts { write(text) }
  }

  mutating func write(_ value: Value) {
    bytes.append(value.kind.rawValue)
    switch value {
    case .none: break
    case .bool(let value): bytes.append(value ? 1 : 0)
    case .int(let value): write(Int64(value))
    case .double(let value): write(value.bitPattern)
    case .text(let value): write(value)
    case .tensor(let tensor):
      write(count: tensor.rank)
      for axis in tensor.shape { write(count: axis) }
      bytes.reserveCapacity(bytes.count + 4 * tensor.count)
      for element in tensor.elements { write(element.bitPattern) }
    case .image(let image):
      for side in [image.height, image.width, image.channels] { write(count: side) }
      bytes.append(contentsOf: image.bytes)
    case .list(let values):
      write(count: values.count)
      for value in values { write(value) }
    }
  }

  mutating func write(_ message: Message) {
    switch message {
    case .ready(let version):
      bytes.append(1)
      bytes.append(version)
    case .question(let operation, let arguments):
      bytes.append(2)
      write(operation)
      write(.list(arguments))
    case .answer(let value, let unfinished):
      bytes.append(3)
      write(value)
      write(unfinished)
    case .failure(let text):
      bytes.append(4)
      write(text)
    case .unknownOperation(let text):
      bytes.append(5)
      write(text)
    }
  }
}
