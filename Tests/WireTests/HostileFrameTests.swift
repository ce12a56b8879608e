import CourseKit
import Testing
import Wire

/// Whatever bytes come, the answer is a message or an error, and never more memory than they hold.
struct HostileFrameTests {
  @Test(arguments: Samples.messages)
  func everyTruncationIsAnError(_ message: Message) throws {
    let bytes = try Samples.body(message)
    for count in 0..<bytes.count {
      #expect(throws: WireError.self, "the first \(count) bytes of \(bytes.count)") {
        try Frame.decode(Array(bytes.prefix(count)))
      }
    }
  }

  @Test(arguments: Samples.messages)
  func everyByteTooManyIsAnError(_ message: Message) throws {
    let bytes = try Samples.body(message)
    #expect(throws: WireError.trailingBytes(at: bytes.count)) { try Frame.decode(bytes + [0]) }
  }

  /// What a mutated frame decodes to is encoded again: it holds no more than the frame held.
  @Test func mutationsNeverCrash() throws {
    var generator = SeededGenerator(seed: 20)
    let bodies = try Samples.messages.map(Samples.body)
    var (decoded, refused) = (0, 0)
    for round in 0..<10_000 {
      var bytes = bodies[round % bodies.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[at] = [0, 1, 5, 7, 8, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
        case 2: bytes.insert(.random(in: 0...255, using: &generator), at: at)
        case 3 where bytes.count > 1: bytes.remove(at: at)
        default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
      do {
        let again = try Samples.body(try Frame.decode(bytes))
        if again.count > bytes.count { Issue.record("\(bytes) grew to \(again)") }
        decoded += 1
      } catch is WireError {
        refused += 1
      }
    }
    // Both happen, or the mutations test nothing.
    #expect(decoded > 1000)
    #expect(refused > 1000)
  }

  @Test func noiseNeverCrashes() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in
        UInt8.random(in: 0...(Bool.random(using: &generator) ? 8 : 255), using: &generator)
      }
      do {
        _ = try Frame.decode(bytes)
      } catch is WireError {
        continue
      }
    }
  }

  @Test(arguments: [
    // A text, a list, unfinished names, a rank, sides of a tensor and of a picture, and bytes that lie.
    ([4, 0xFF, 0xFF, 0xFF, 0xFF], WireError.lyingLength(at: 1)),
    ([4, 2, 0, 0, 0, 0x61], .lyingLength(at: 1)),
    ([3, 7, 0xFF, 0xFF, 0xFF, 0x7F], .lyingLength(at: 2)),
    ([3, 0, 9, 0, 0, 0, 0, 0, 0, 0], .lyingLength(at: 2)),
    ([3, 5, 0xFF, 0xFF, 0xFF, 0xFF], .lyingLength(at: 2)),
    ([3, 5, 1, 0, 0, 0, 2, 0, 0, 0, 1, 2, 3, 4], .lyingLength(at: 2)),
    // 2³²·2³² elements, and 2⁶³ bytes: more than a machine word holds.
    (
      [3, 5, 3, 0, 0, 0] + Array(repeating: 0xFF, count: 12) + [0, 0, 0, 0], .lyingLength(at: 2)
    ),
    ([3, 5, 2, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0x40], .lyingLength(at: 2)),
    ([3, 6, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0], .lyingLength(at: 2)),
    ([3, 6, 1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 1, 2], .lyingLength(at: 2)),
    ([3, 8, 0xFF, 0xFF, 0xFF, 0xFF], .lyingLength(at: 2)),
    ([3, 8, 2, 0, 0, 0, 1], .lyingLength(at: 2)),
  ])
  func lyingLengthIsFound(_ bytes: [UInt8], _ error: WireError) {
    #expect(throws: error) { try Frame.decode(bytes) }
  }

  @Test func emptyTensorMayHaveAnEnormousSide() throws {
    let tensor = Tensor(shape: [0, Int(UInt32.max), Int(UInt32.max)], elements: [])
    let message = Message.answer(.tensor(tensor), unfinished: [])
    #expect(try Frame.decode(Samples.body(message)) == message)
  }

  @Test func wrongBytesAreNamed() {
    #expect(throws: WireError.truncated(at: 0)) { try Frame.decode([]) }
    #expect(throws: WireError.unknownKind(0, at: 0)) { try Frame.decode([0]) }
    #expect(throws: WireError.unknownKind(6, at: 0)) { try Frame.decode([6, 1]) }
    #expect(throws: WireError.unknownKind(9, at: 1)) { try Frame.decode([3, 9]) }
    #expect(throws: WireError.truncated(at: 1)) { try Frame.decode([1]) }
    #expect(throws: WireError.invalidText(at: 5)) { try Frame.decode([4, 2, 0, 0, 0, 0xC3, 0x28]) }
    #expect(throws: WireError.invalidText(at: 5)) { try Frame.decode([4, 1, 0, 0, 0, 0xFF]) }
    // A surrogate and an overlong zero are no UTF-8 either.
    #expect(throws: WireError.invalidText(at: 5)) {
      try Frame.decode([4, 3, 0, 0, 0, 0xED, 0xA0, 0x80])
    }
    #expect(throws: WireError.invalidText(at: 5)) { try Frame.decode([4, 2, 0, 0, 0, 0xC0, 0x80]) }
    // The arguments of a question are a list.
    #expect(throws: WireError.unknownKind(1, at: 5)) { try Frame.decode([2, 0, 0, 0, 0, 1, 1]) }
  }

  @Test func depthHasALimit() throws {
    func lists(_ depth: Int) -> [UInt8] {
      [3] + (0..<depth).flatMap { _ in [7, 1, 0, 0, 0] as [UInt8] } + [0, 0, 0, 0, 0]
    }
    #expect(throws: Never.self) { try Frame.decode(lists(Frame.maximumDepth)) }
    let place = 1 + 5 * (Frame.maximumDepth + 1)
    #expect(throws: WireError.tooDeep(at: place)) {
      try Frame.decode(lists(Frame.maximumDepth + 1))
    }
    #expect(throws: WireError.tooDeep(at: place)) { try Frame.decode(lists(100_000)) }
  }

  /// A value may take one byte here and tens of them in memory.
  @Test func numberOfValuesHasALimit() throws {
    func list(_ count: Int) -> [UInt8] {
      [3, 7] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
        + Array(repeating: 0, count: count) + [0, 0, 0, 0]
    }
    #expect(throws: Never.self) { try Frame.decode(list(Frame.maximumValues)) }
    #expect(throws: WireError.tooManyValues(at: 2)) {
      try Frame.decode(list(Frame.maximumValues + 1))
    }
    // Lists in a list count together, and so do the names of unfinished parts.
    let half = list(Frame.maximumValues / 2 + 1).dropFirst().dropLast(4)
    #expect(throws: WireError.tooManyValues(at: 7 + half.count)) {
      try Frame.decode([3, 7, 2, 0, 0, 0] + half + half + [0, 0, 0, 0])
    }
    let names: [UInt8] = [3, 0, 1, 0, 16, 0] + Array(repeating: 0, count: 4 * 0x10_0001)
    #expect(throws: WireError.tooManyValues(at: 2)) { try Frame.decode(names) }
  }

  /// What would not be decoded is not sent either.
  @Test func whatIsSentCanBeRead() throws {
    let many = Value.list(Array(repeating: .none, count: Frame.maximumValues + 1))
    #expect(throws: WireError.tooManyValues(at: 2)) {
      try Frame.encode(.answer(many, unfinished: []), number: 1)
    }
    let deep = Samples.nested(Frame.maximumDepth + 1)
    #expect(throws: WireError.tooDeep(at: 46)) {
      try Frame.encode(.answer(deep, unfinished: []), number: 1)
    }
  }

  @Test func lengthHasALimit() throws {
    let number: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0x80]
    #expect(try Frame.Header([0, 0, 0, 4] + number).length == Frame.maximumLength)
    #expect(try Frame.Header([0, 0, 0, 4] + number).number == 1 << 63 | 1)
    #expect(throws: WireError.frameTooLong(Frame.maximumLength + 1)) {
      try Frame.Header([1, 0, 0, 4] + number)
    }
    #expect(throws: WireError.frameTooLong(Int(UInt32.max))) {
      try Frame.Header([0xFF, 0xFF, 0xFF, 0xFF] + number)
    }
    for count in [0, 4, 11, 13] {
      #expect(throws: WireError.truncated(at: count)) {
        try Frame.Header(Array(repeating: 0, count: count))
      }
    }
    let picture = Image(
      height: 1, width: Frame.maximumLength, channels: 1,
      bytes: Array(repeating: 0, count: Frame.maximumLength))
    #expect(throws: WireError.frameTooLong(Frame.maximumLength + 18)) {
      try Frame.encode(.answer(.image(picture), unfinished: []), number: 1)
    }
  }

  @Test func errorsSayWhere() {
    let sentences: [(WireError, String)] = [
      (.truncated(at: 3), "the message ends at byte 3, in the middle of a value"),
      (.unknownKind(9, at: 2), "byte 2 of the message is 9, which names nothing"),
      (.lyingLength(at: 4), "the length at byte 4 is more than the message holds"),
      (.invalidText(at: 5), "the text at byte 5 is not UTF-8"),
      (.trailingBytes(at: 6), "the message goes on after its end at byte 6"),
      (.tooManyValues(at: 6), "the list at byte 6 makes more than 1048576 values"),
      (.tooDeep(at: 7), "the lists at byte 7 are nested too deep"),
      (
        .frameTooLong(70_000_000),
        "a message of 70000000 bytes is longer than the limit of 67108864"
      ),
    ]
    for (error, sentence) in sentences { #expect(error.description == sentence) }
  }
}
