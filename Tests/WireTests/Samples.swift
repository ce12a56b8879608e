import CourseKit
import Wire

/// Values and messages of every kind, with the numbers and texts that are easily lost on a way.
enum Samples {
  static let oddFloats: [Float] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, .signalingNaN, .pi, .leastNonzeroMagnitude,
    -.leastNormalMagnitude, .greatestFiniteMagnitude, Float(bitPattern: 0xFFC0_1234),
    Float(bitPattern: 0x7F80_0001),
  ]

  static let oddDoubles: [Double] = [
    0, -0.0, 1, .infinity, -.infinity, .nan, .signalingNaN, .pi, .leastNonzeroMagnitude,
    -.greatestFiniteMagnitude, Double(bitPattern: 0xFFF8_0000_DEAD_BEEF),
  ]

  static let texts = [
    "", "forward", "época · pérdida", "多层感知机", "👩🏽‍🔬", "e\u{301}", "\u{E9}", "a\0b", "\u{10FFFF}",
  ]

  static let tensors = [
    Tensor(shape: [], elements: [-0.0]),
    Tensor(shape: [0], elements: []),
    Tensor(shape: [2, 0, 3], elements: []),
    Tensor(shape: [oddFloats.count], elements: oddFloats),
    Tensor(shape: [1, 2, 7], elements: oddFloats),
    Tensor(shape: Array(repeating: 1, count: 12), elements: [3]),
  ]

  static let images = [
    Image(height: 0, width: 0, channels: 0, bytes: []),
    Image(height: 3, width: 0, channels: 1, bytes: []),
    Image(height: 1, width: 2, channels: 3, bytes: [0, 1, 127, 128, 254, 255]),
  ]

  /// A list inside a list, as often as asked.
  static func nested(_ depth: Int) -> Value {
    (0..<depth).reduce(Value.int(7)) { value, _ in .list([value]) }
  }

  static var values: [Value] {
    [.none, .bool(true), .bool(false), .list([]), nested(Frame.maximumDepth)]
      + [0, 1, -1, .max, .min].map(Value.int)
      + oddDoubles.map(Value.double) + texts.map(Value.text)
      + tensors.map(Value.tensor) + images.map(Value.image)
      + [[], [0], Array(0...255)].map(Value.bytes)
      + [.list([.none, .text("ñ"), .list([.tensor(tensors[1]), .bool(true)]), .int(3)])]
  }

  static var messages: [Message] {
    [.ready(version: 1), .ready(version: 255), .question(operation: "", arguments: [])]
      + [
        .question(operation: "forward", arguments: [.tensor(tensors[4]), .double(0.5), .text("ß")])
      ]
      + values.map { .answer($0, unfinished: []) }
      + [.answer(.none, unfinished: ["Flatten.forward(_:)", "", "ñ"])]
      + texts.map { .failure($0) } + texts.map { .unknownOperation($0) }
  }

  /// The bytes of a message without the header before them.
  static func body(_ message: Message) throws -> [UInt8] {
    Array(try Frame.encode(message, number: 7).dropFirst(Frame.Header.size))
  }
}
