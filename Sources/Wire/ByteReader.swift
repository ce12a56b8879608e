internal import CourseKit

/// Reads the parts of a message, and trusts no length before it has seen the bytes.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position = 0
  private var valueCount = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var remaining: Int { bytes.count - position }

  private mutating func readByte() throws -> UInt8 {
    guard remaining >= 1 else { throw WireError.truncated(at: position) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func read<Integer: FixedWidthInteger>(_: Integer.Type) throws -> Integer {
    let size = MemoryLayout<Integer>.size
    guard remaining >= size else { throw WireError.truncated(at: position) }
    defer { position += size }
    return bytes.withUnsafeBytes {
      Integer(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Integer.self))
    }
  }

  /// A count of things that take at least `size` bytes each.
  private mutating func readCount(ofSize size: Int) throws -> Int {
    let start = position
    let count = Int(try read(UInt32.self))
    guard count <= remaining / max(size, 1) else { throw WireError.lyingLength(at: start) }
    return count
  }

  /// A count of values, which take more memory than bytes of the message.
  private mutating func readValueCount(ofSize size: Int) throws -> Int {
    let start = position
    let count = try readCount(ofSize: size)
    valueCount += count
    guard valueCount <= Frame.maximumValues else { throw WireError.tooManyValues(at: start) }
    return count
  }

  private mutating func readBytes() throws -> ArraySlice<UInt8> {
    let count = try readCount(ofSize: 1)
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func readText() throws -> String {
    let contents = try readBytes()
    let start = contents.startIndex
    guard let text = String(validating: contents, as: UTF8.self) else {
      throw WireError.invalidText(at: start)
    }
    return text
  }

  private mutating func readTexts() throws -> [String] {
    let count = try readValueCount(ofSize: 4)
    return try (0..<count).map { _ in try readText() }
  }

  /// The product of sides, if it and they are no more than what is left.
  private func area(of sides: [Int], bytesEach size: Int, at start: Int) throws -> Int {
    var area = 1
    for side in sides {
      let (product, overflow) = area.multipliedReportingOverflow(by: side)
      guard !overflow else { throw WireError.lyingLength(at: start) }
      area = product
    }
    let (length, overflow) = area.multipliedReportingOverflow(by: size)
    guard !overflow, length <= remaining else { throw WireError.lyingLength(at: start) }
    return area
  }

  private mutating func readTensor() throws -> Tensor {
    let start = position
    let rank = try readCount(ofSize: 4)
    let shape = try (0..<rank).map { _ in Int(try read(UInt32.self)) }
    let count = try area(of: shape, bytesEach: 4, at: start)
    let offset = position
    position += 4 * count
    let elements = bytes.withUnsafeBytes { raw in
      (0..<count).map { index in
        let bits = raw.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
    return Tensor(shape: shape, elements: elements)
  }

  private mutating func readImage() throws -> Image {
    let start = position
    let sides = try (0..<3).map { _ in Int(try read(UInt32.self)) }
    let count = try area(of: sides, bytesEach: 1, at: start)
    defer { position += count }
    return Image(
      height: sides[0], width: sides[1], channels: sides[2],
      bytes: Array(bytes[position..<(position + count)]))
  }

  private mutating func readValue(depth: Int) throws -> Value {
    guard depth <= Frame.maximumDepth else { throw WireError.tooDeep(at: position) }
    let start = position
    let byte = try readByte()
    guard let kind = Value.Kind(rawValue: byte) else {
      throw WireError.unknownKind(byte, at: start)
    }
    switch kind {
    case .none: return .none
    case .bool: return .bool(try readByte() != 0)
    case .int: return .int(Int(try read(Int64.self)))
    case .double: return .double(Double(bitPattern: try read(UInt64.self)))
    case .text: return .text(try readText())
    case .tensor: return .tensor(try readTensor())
    case .image: return .image(try readImage())
    case .list:
      let count = try readValueCount(ofSize: 1)
      return .list(try (0..<count).map { _ in try readValue(depth: depth + 1) })
    case .bytes: return .bytes(Array(try readBytes()))
    }
  }

  mutating func readMessage() throws -> Message {
    let kind = try readByte()
    switch kind {
    case 1: return .ready(version: try readByte())
    case 2:
      let operation = try readText()
      let start = position
      guard case .list(let arguments) = try readValue(depth: 0) else {
        throw WireError.unknownKind(bytes[start], at: start)
      }
      return .question(operation: operation, arguments: arguments)
    case 3:
      let value = try readValue(depth: 0)
      return .answer(value, unfinished: try readTexts())
    case 4: return .failure(try readText())
    case 5: return .unknownOperation(try readText())
    default: throw WireError.unknownKind(kind, at: 0)
    }
  }
}
