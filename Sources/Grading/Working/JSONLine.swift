internal import Foundation
internal import Presentation

/// How a worker and whoever it works for talk: a value is one line of JSON.
enum JSONLine {
  /// A line that is longer than this is not read any further.
  static let maximumLength = 64 << 20

  /// The line of a value, with its end.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONCoding.encoder
    // Only what is pretty takes more lines than one.
    encoder.outputFormatting = []
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The value of a line, without its end.
  static func decode<Value: Decodable>(_: Value.Type, from line: [UInt8]) throws -> Value {
    try JSONCoding.decoder.decode(Value.self, from: Data(line))
  }
}

/// Bytes that come in pieces, given out as lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var searched = 0

  /// Whether what has come is longer than a line may be.
  var isTooLong: Bool { bytes.count > JSONLine.maximumLength }

  /// Takes what came next.
  mutating func append(_ piece: UnsafeRawBufferPointer) { bytes.append(contentsOf: piece) }

  /// The next line, without its end, once it is complete.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer {
      bytes.removeFirst(end + 1)
      searched = 0
    }
    return Array(bytes[..<end])
  }
}
