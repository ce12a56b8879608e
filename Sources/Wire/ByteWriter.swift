internal import CourseKit

/// Appends the parts of a message to a buffer, and refuses what a reader would.
struct ByteWriter {
  /// The frame; the message begins behind its header.
  var bytes: [UInt8] = []
  private var valueCount = 0

  private var position: Int { bytes.count - Frame.Header.size }

  mutating func write<Integer: FixedWidthInteger>(_ integer: Integer) {
    withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(count: Int) { write(UInt32(count)) }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(valueCount count: Int) throws {
    valueCount += count
    guard valueCount <= Frame.maximumValues else { throw WireError.tooManyValues(at: position) }
    write(count: count)
  }

  mutating func write(_ texts: [String]) throws {
    try write(valueCount: texts.count)
    for text in texts { write(text) }
  }

  mutating func write(_ value: Value, depth: Int = 0) throws {
    guard depth <= Frame.maximumDepth else { throw WireError.tooDeep(at: position) }
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
      try write(valueCount: values.count)
      for value in values { try write(value, depth: depth + 1) }
    case .bytes(let contents):
      write(count: contents.count)
      bytes.append(contentsOf: contents)
    }
  }

  mutating func write(_ message: Message) throws {
    switch message {
    case .ready(let version):
      bytes.append(1)
      bytes.append(version)
    case .question(let operation, let arguments):
      bytes.append(2)
      write(operation)
      try write(.list(arguments))
    case .answer(let value, let unfinished):
      bytes.append(3)
      try write(value)
      try write(unfinished)
    case .failure(let text):
      bytes.append(4)
      write(text)
    case .unknownOperation(let text):
      bytes.append(5)
      write(text)
    }
  }
}
