import CourseKit
import Testing
import Wire

/// What is sent arrives, bit for bit.
struct RoundTripTests {
  @Test(arguments: Samples.messages)
  func messageArrivesBitForBit(_ message: Message) throws {
    let number: UInt64 = 0xFEDC_BA98_7654_3210
    let frame = try Frame.encode(message, number: number)
    let header = try Frame.Header(Array(frame.prefix(Frame.Header.size)))
    #expect(header.length == frame.count - Frame.Header.size)
    #expect(header.number == number)
    let arrived = try Frame.decode(Array(frame.dropFirst(Frame.Header.size)))
    // NaN is unlike itself; its bits on the wire are not.
    #expect(try Frame.encode(arrived, number: number) == frame)
  }

  @Test func floatsKeepTheirBits() throws {
    let tensor = Tensor(shape: [Samples.oddFloats.count], elements: Samples.oddFloats)
    let message = try Frame.decode(try Samples.body(.answer(.tensor(tensor), unfinished: [])))
    guard case .answer(.tensor(let arrived), _) = message else {
      Issue.record("\(message) is no tensor")
      return
    }
    #expect(arrived.shape == tensor.shape)
    #expect(arrived.elements.map(\.bitPattern) == Samples.oddFloats.map(\.bitPattern))
  }

  @Test(arguments: Samples.oddDoubles)
  func doubleKeepsItsBits(_ number: Double) throws {
    let message = try Frame.decode(try Samples.body(.answer(.double(number), unfinished: [])))
    guard case .answer(.double(let arrived), _) = message else {
      Issue.record("\(message) is no number")
      return
    }
    #expect(arrived.bitPattern == number.bitPattern)
  }

  @Test(arguments: Samples.texts)
  func textKeepsItsScalars(_ text: String) throws {
    // Swift's == takes é and e + ´ for the same text; the bytes tell them apart.
    let message = try Frame.decode(try Samples.body(.failure(text)))
    guard case .failure(let arrived) = message else {
      Issue.record("\(message) is no failure")
      return
    }
    #expect(Array(arrived.utf8) == Array(text.utf8))
  }

  @Test func shapeIsKeptWithoutElements() throws {
    for tensor in Samples.tensors.filter({ $0.count == 0 }) {
      let message = try Frame.decode(try Samples.body(.answer(.tensor(tensor), unfinished: [])))
      #expect(message == .answer(.tensor(tensor), unfinished: []))
    }
  }

  @Test func schemaIsFixed() throws {
    let tensor = Tensor(shape: [2, 1], elements: [1, -2])
    let question = Message.question(
      operation: "né", arguments: [.none, .bool(true), .int(-2), .tensor(tensor)])
    #expect(
      try Frame.encode(question, number: 0x0201)
        == [
          0, 0, 0, 0,  // the length of the message
          1, 2, 0, 0, 0, 0, 0, 0,  // the number of the question
          2, 3, 0, 0, 0, 0x6E, 0xC3, 0xA9,  // question, name
          7, 4, 0, 0, 0,  // list of four
          0,  // none
          1, 1,  // true
          2, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,  // -2
          5, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0,  // tensor of rank 2, shape [2, 1]
          0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0,  // 1, -2
        ].withLength())
    #expect(
      try Frame.encode(.ready(version: 1), number: 0)
        == [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    let image = Image(height: 1, width: 2, channels: 1, bytes: [9, 8])
    #expect(
      try Frame.encode(.answer(.image(image), unfinished: ["a"]), number: 0)
        == [
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 9, 8, 1, 0,
          0, 0, 1, 0, 0, 0, 0x61,
        ].withLength())
    #expect(
      try Frame.encode(.answer(.bytes([7, 0, 255]), unfinished: []), number: 0)
        == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 8, 3, 0, 0, 0, 7, 0, 255, 0, 0, 0, 0]
        .withLength())
    #expect(
      try Frame.encode(.answer(.double(1), unfinished: []), number: 0)
        == [
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0,
        ].withLength())
  }

  @Test func plainTypesTravelAsValues() throws {
    #expect(Int(Int.min.wireValue) == .min)
    #expect(Float(Float.pi.wireValue) == .pi)
    #expect(Double(Double.pi.wireValue) == .pi)
    #expect(Bool(true.wireValue) == true)
    #expect(String("ñ".wireValue) == "ñ")
    #expect([[Int]]([[1], [], [2, 3]].wireValue) == [[1], [], [2, 3]])
    #expect(Tensor(Samples.tensors[2].wireValue) == Samples.tensors[2])
    #expect(Image(Samples.images[2].wireValue) == Samples.images[2])
    #expect(Bytes(Bytes([1, 2, 255]).wireValue) == Bytes([1, 2, 255]))
  }

  @Test func anotherKindIsNoValue() {
    #expect(Int(.double(1)) == nil)
    #expect(Double(.int(1)) == nil)
    #expect(Float(.int(1)) == nil)
    #expect(Bool(.int(1)) == nil)
    #expect(String(.none) == nil)
    #expect(Tensor(.list([])) == nil)
    #expect(Image(.tensor(Samples.tensors[0])) == nil)
    #expect(Bytes(.list([.int(1)])) == nil)
    #expect(Bytes(.image(Samples.images[0])) == nil)
    #expect([Int](.list([.int(1), .double(2)])) == nil)
    #expect([Int](.int(1)) == nil)
  }
}

extension [UInt8] {
  /// The frame with the right length in its first four bytes.
  fileprivate func withLength() -> [UInt8] {
    let length = UInt32(count - Frame.Header.size)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + dropFirst(4)
  }
}
