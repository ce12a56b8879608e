import Testing

@testable import TensorBoard

/// Records whose checksums are right and whose content lies.
@Suite("Hostile event files")
struct HostileEventTests {
  /// A file of one record with this data.
  private func file(_ data: [UInt8]) -> [UInt8] {
    var encoder = ProtobufEncoder()
    RecordFormat.append(to: &encoder) { $0.bytes += data }
    return encoder.bytes
  }

  @Test(
    arguments: [
      [0x0A],  // a key without a value
      [0x2A, 0x05, 0x0A],  // a summary longer than the record
      [0x2A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],  // of 2⁶⁴ - 1 bytes
      [0x2A, 0x02, 0x0A, 0x09],  // a value longer than its summary
      [0x10, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00],  // 11-byte integer
      [0x10, 0x80],  // an integer that does not end
      [0x09, 0, 0, 0],  // half a wall time
      [0x00, 0x00],  // field 0
      [0x0B],  // a group
      [0x0F],  // wire type 7
      [0x1A, 0x02, 0xC3, 0x28],  // a version that is not UTF-8
      [0x2A, 0x05, 0x0A, 0x03, 0x0A, 0x01, 0xFF],  // a tag that is not UTF-8
      [0x2A, 0x06, 0x0A, 0x04, 0x22, 0x02, 0x22, 0x7F],  // pixels longer than the picture
      [0x2A, 0x07, 0x0A, 0x05, 0x2A, 0x03, 0x32, 0x01, 0x00],  // an eighth of a bucket
      [0x2A, 0x07, 0x0A, 0x05, 0x42, 0x03, 0x42, 0x01, 0xFF],  // a text that is not UTF-8
      [0x3A, 0x02, 0x08],  // a session that does not end
    ] as [[UInt8]])
  func malformed(data: [UInt8]) {
    let file = EventFileReader.read(file(data))
    #expect(file.ending == .corrupt(byte: 0, .event))
    #expect(file.recordCount == 0)
    #expect(file.scalars.isEmpty)
  }

  @Test func aMalformedEventEndsTheFileThere() {
    let good = file([0x2A, 0x07, 0x0A, 0x05, 0x15, 0, 0, 0x80, 0x3F])
    let read = EventFileReader.read(good + file([0x0A]) + good)
    #expect(read.scalars == [ScalarEvent(tag: "", value: 1, step: 0, wallTime: 0)])
    #expect(read.ending == .corrupt(byte: good.count, .event))
  }

  @Test func unknownFieldsAndWrongTypesAreSkipped() {
    // Field 1000 as bytes, and the step as fixed64, which is not its type.
    let read = EventFileReader.read(file([0xC2, 0x3E, 0x01, 0x07, 0x11, 1, 2, 3, 4, 5, 6, 7, 8]))
    #expect(read.ending == .complete)
    #expect(read.recordCount == 1)
  }

  @Test(
    arguments: [
      [],  // a value of no kind
      [0x32, 0x00],  // a sound
      [0x2A, 0x0A, 0x32, 0x08, 0, 0, 0, 0, 0, 0, 0, 0],  // a limit without a count
      [0x42, 0x04, 0x42, 0x00, 0x42, 0x00],  // two strings
      [0x4A, 0x0B, 0x0A, 0x09, 0x0A, 0x07] + Array("hparams".utf8),  // without hyperparameters
    ] as [[UInt8]])
  func otherKindsArePassedOver(value: [UInt8]) {
    var encoder = ProtobufEncoder()
    encoder.message(5) { $0.bytes(1, value) }
    let file = EventFileReader.read(file(encoder.bytes))
    #expect(file.ending == .complete)
    #expect(file.otherValueCount == 1)
    #expect(file.histograms.isEmpty && file.texts.isEmpty && file.hparams.isEmpty)
  }

  @Test func sizesThatLie() {
    // A picture of -1 rows and 2⁶³ columns that has no bytes.
    var encoder = ProtobufEncoder()
    encoder.message(5) { summary in
      summary.message(1) { value in
        value.message(4) {
          $0.int64(1, -1)
          $0.int64(2, .min)
        }
      }
    }
    let image = EventFileReader.read(file(encoder.bytes)).images.first?.value
    #expect(image == EncodedImage(bytes: [], height: -1, width: 0, channels: 0))
  }

  @Test(arguments: [UInt64.max, 1 << 63, 1 << 62, 1 << 40, 5])
  func lengthsThatLie(length: UInt64) {
    var encoder = ProtobufEncoder()
    encoder.littleEndian(length)
    encoder.littleEndian(CRC32C.masked(encoder.bytes, 0..<8))
    encoder.bytes += [1, 2, 3, 4, 5, 6, 7, 8]
    // The checksum of the length is right, so the rest of the record is missing.
    #expect(EventFileReader.read(encoder.bytes).ending == .truncated(byte: 0))
  }

  @Test func mutatedFiles() throws {
    let original = try GoldenScalars.bytes("mixed.tfevents")
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var endings = Set<String>()
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0...random(4) {
        switch random(4) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.removeSubrange(random(bytes.count)...)
        case 2: bytes.insert(UInt8(random(256)), at: random(bytes.count + 1))
        default: bytes += original.prefix(random(original.count))
        }
        if bytes.isEmpty { bytes = original }
      }
      let file = EventFileReader.read(bytes)
      switch file.ending {
      case .complete: endings.insert("complete")
      case .truncated(let byte):
        endings.insert("truncated")
        #expect(byte < bytes.count)
      case .corrupt(let byte, let damage):
        endings.insert(damage.rawValue)
        #expect(byte < bytes.count)
      }
    }
    #expect(endings.isSuperset(of: ["truncated", "length", "data"]))
  }

  @Test func mutatedEventsWithRightChecksums() throws {
    let records = try ["simple", "tensors", "mixed", "hparams"].flatMap {
      GoldenScalars.records(try GoldenScalars.bytes($0 + ".tfevents"))
    }.filter { $0.count < 400 }
    var state: UInt64 = 9
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var malformed = 0
    for _ in 0..<5000 {
      var data = Array(records[random(records.count)].dropFirst(12).dropLast(4))
      for _ in 0...random(3) where !data.isEmpty {
        if random(3) == 0 {
          data.removeLast(random(data.count))
        } else {
          data[random(data.count)] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(random(256))][random(6)]
        }
      }
      let read = EventFileReader.read(file(data))
      if read.ending == .corrupt(byte: 0, .event) {
        malformed += 1
        #expect(read.scalars.isEmpty && read.recordCount == 0)
      } else {
        #expect(read.ending == .complete && read.recordCount == 1)
      }
    }
    #expect(malformed > 100 && malformed < 4900)
  }
}
